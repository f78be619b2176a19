import { expect, test } from 'vitest'
import { askGapsAgain } from '../../src/app/asking-gaps-again.ts'
import { NOTICE_CONSENT } from '../../src/gaps/notice-consent.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { ScriptedAnswerer } from '../support/scripted-answerer.ts'
import { DeskScene } from '../support/telegram/desk-scene.ts'
import { ask } from '../support/telegram/talking.ts'

const QUESTION = '未知：武清的厂房租金多少？'

/** Knowledge has arrived that answers everything; what waits is sent by the serving process as usual. */
function reindex({ assistant }: DeskScene, text = '标准厂房每月每平方米18元[1]。') {
  const { operations, clock, log } = assistant
  return askGapsAgain({
    gaps: operations.gaps,
    answerer: new ScriptedAnswerer(() => ({
      kind: 'answer',
      text,
      citations: [
        {
          number: 1,
          sourceId: 's',
          documentId: 'd',
          title: '租金一览',
          publisher: '招商局',
          quote: '18元',
          url: 'https://example.cn/rent',
        },
      ],
    })),
    model: new RecordingEmbeddingModel(),
    clock,
    log,
    snapshot: 's2',
  })
}

/** Asks something that the knowledge base does not hold, and agrees to be told. */
async function agree(scene: DeskScene): Promise<void> {
  const { telegram, user } = scene
  await ask(telegram, user, () => user.says(QUESTION))
  expect(await ask(telegram, user, () => user.presses('有资料时通知我'))).toBe(NOTICE_CONSENT.zh)
}

test('who got no answer and agreed is told once when there is one, with question, answer and source', async () => {
  await using scene = await DeskScene.open()
  const { telegram, user } = scene
  await agree(scene)
  await ask(telegram, user, () => user.says('武清有哪些园区？'))
  expect(await reindex(scene)).toEqual({ asked: 1, answered: 1, told: 1 })
  await scene.restart()
  await scene.until('the notice', () => scene.heard('现在有资料可以回答了'))
  const notice = user.received.at(-1)
  expect(notice?.text).toContain(`您之前问过：“${QUESTION}”`)
  expect(notice?.text).toContain('标准厂房每月每平方米18元[1]。')
  expect(notice?.text).toContain('[1] 租金一览 — 招商局')
  expect(notice?.links).toContainEqual({ text: '[1]', url: 'https://example.cn/rent' })
  expect(notice?.buttons.flat().map(({ text }) => text)).toContain('👍')
  expect(await reindex(scene)).toEqual({ asked: 0, answered: 0, told: 0 })
  await ask(telegram, user, () => user.says('武清有哪些政策？'))
  expect(user.received.filter(({ text }) => text.includes('现在有资料可以回答了'))).toHaveLength(1)
})

test('who dislikes what it is told later has its question in the ledger again', async () => {
  await using scene = await DeskScene.open()
  const { telegram, user } = scene
  await agree(scene)
  await reindex(scene)
  await scene.restart()
  await scene.until('the notice', () => scene.heard('现在有资料可以回答了'))
  await ask(telegram, user, () => user.presses('👎'))
  const { gaps } = scene.assistant.operations
  expect(await gaps.unsorted()).toMatchObject([{ question: QUESTION, reason: 'disliked' }])
  expect(await reindex(scene)).toEqual({ asked: 1, answered: 0, told: 0 })
})

test('the button of an older abstention stands for its own question', async () => {
  await using scene = await DeskScene.open()
  const { telegram, user } = scene
  await ask(telegram, user, () => user.says(QUESTION))
  const older = user.received.at(-1)
  await ask(telegram, user, () => user.says('未知：武清的电价多少？'))
  await ask(telegram, user, () => user.presses('有资料时通知我', older))
  await reindex(scene)
  await scene.restart()
  await scene.until('the notice', () => scene.heard('现在有资料可以回答了'))
  expect(scene.heard(`您之前问过：“${QUESTION}”`)).toBe(true)
  expect(scene.heard('您之前问过：“未知：武清的电价多少？”')).toBe(false)
})

test.each([
  ['取消通知', '好的，已取消通知'],
  ['删除我的资料', '将删除本次对话'],
])('nobody is told who said %s', async (words, reply) => {
  await using scene = await DeskScene.open()
  const { telegram, user } = scene
  await agree(scene)
  expect(await ask(telegram, user, () => user.says(words))).toContain(reply)
  if (words === '删除我的资料') await ask(telegram, user, () => user.presses('确认删除'))
  expect((await reindex(scene)).told).toBe(0)
})

test('a disliked answer is in the ledger, and closed only by another one', async () => {
  await using scene = await DeskScene.open()
  const { telegram, user } = scene
  await ask(telegram, user, () => user.says('武清有哪些园区？'))
  await ask(telegram, user, () => user.presses('👎'))
  expect(await reindex(scene, '答：武清有哪些园区？ [1]')).toEqual({ asked: 1, answered: 0, told: 0 })
  expect(await reindex(scene)).toEqual({ asked: 1, answered: 1, told: 0 })
})

test('staff see what nobody could answer, take it or dismiss it with a reason', async () => {
  await using scene = await DeskScene.open()
  const { telegram, user, wang, zhao } = scene
  await ask(telegram, user, () => user.says(QUESTION))
  await ask(telegram, user, () => user.says('未知：你们局长的手机号？'))
  wang.says('/gaps')
  const list = await scene.hears('未答问题（待处理 2 项）')
  wang.presses('G1 我来处理', list)
  await scene.hears(`G1 由 王芳 处理：${QUESTION}`)
  zhao.presses('G2 不予处理', list)
  const press = zhao.presses('不对外公开', await scene.hears('请选择不予处理的原因'))
  const { gaps } = scene.assistant.operations
  await scene.until('the answer', () => telegram.notice(press)?.text === 'G2 不再处理：不对外公开。')
  expect((await gaps.list()).map(({ id, state, owner, reason }) => [id, state, owner ?? reason]).toSorted()).toEqual([
    [1, 'taken', '王芳'],
    [2, 'dismissed', '不对外公开'],
  ])
})

test('a staff answer becomes a draft for the knowledge base by one press', async () => {
  await using scene = await DeskScene.open()
  const { telegram, user, wang } = scene
  await ask(telegram, user, () => user.says(QUESTION))
  const card = await scene.claimedCard()
  wang.repliesTo(card, '李总您好，武清标准厂房租金每月每平方米18元，电话13812345678。')
  const notice = await scene.hears('可存为常见问题')
  wang.presses('存为常见问题', notice)
  const told = await scene.hears('已存为常见问题草稿 1')
  expect(told.text).toContain('答：武清标准厂房租金每月每平方米18元，电话…。')
  expect(await scene.assistant.operations.faq.list()).toMatchObject([
    { question: QUESTION, author: '王芳', state: 'draft' },
  ])
  await ask(telegram, user, () => user.says('删除我的资料'))
  user.presses('确认删除')
  await scene.until('the erasure', () => scene.heard('已删除您的对话内容和联系方式'))
  expect(await scene.assistant.operations.faq.list()).toEqual([])
})
