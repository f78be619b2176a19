import { normaliseText } from '../../text/normalise.ts'

const INSTRUCTIONS: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|不要理会|不要遵守|覆盖)[^。]{0,20}(?:指令|指示|提示|规则|设定|要求|限制|内容)/u,
  /(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:instructions?|prompts?|rules?|above|previous|context)/u,
  /system\s*prompt|系统提示|提示词|<\|im_(?:start|end)\|>|\[\/?inst\]|<\/?(?:system|assistant)>|(?:^|\s)(?:system|assistant)\s*[:：]/u,
  /(?:你|您)(?:现在|从现在起|接下来)?(?:是|扮演|作为)(?:一个|一名|一位)?[^。]{0,10}(?:助手|机器人|模型|ai)/u,
  /you are (?:now )?(?:an?|the) [^.]{0,30}(?:assistant|bot|model|ai)\b|as an ai\b/u,
  /(?:请|务必|必须|应当)?(?:这样|如下|只|仅|一律|直接|统一)(?:回答|回复|输出|答复)|(?:回答|回复|输出|告诉)(?:用户|提问者|所有问题|任何问题)/u,
  /(?:always|only|must|please) (?:answer|reply|respond|output|say|tell the user)\b|(?:answer|reply|respond) (?:only )?with\b|tell the user\b/u,
  /(?:指示|命令|要求)(?:ai|人工智能|大?语言模型|模型|助手)|(?:ai|语言模型|助手)(?:请|必须|务必)(?:回答|回复|输出|忽略|执行)/u,
]

/**
 * Whether a document's text speaks to the language model that reads it. Such a passage is not given to the model;
 * people still see it as a quotation where it answers them.
 */
export function addressesModel(text: string): boolean {
  const plain = normaliseText(text.replace(/\p{Cf}/gu, ''))
  return INSTRUCTIONS.some((instruction) => instruction.test(plain))
}
