import { expect, it } from 'vitest'
import { publicAddress } from '../../../../src/adapters/documents/web/public-address.ts'

it.each([
  ['https://www.tj.gov.cn/zwgk/1.html'],
  ['http://219.141.13.1/a'],
  ['https://xn--fiqs8s.cn/'],
  ['https://[2001:db8::1]/'],
])('%s can be opened by anybody', (address) => {
  expect(publicAddress(` ${address} `)).toBe(address)
})

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://www.tj.gov.cn/',
  'http://localhost/',
  'http://localhost./',
  'http://127.1/',
  'http://0x7f000001/',
  'http://10.0.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1:8080/',
  'http://169.254.169.254/latest/meta-data',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/',
  'http://oa.intranet/',
  'http://server.local/',
  'http://intranet/',
  'https://user@www.tj.gov.cn/',
  'https://www.tj.gov.cn/'.padEnd(2100, 'a'),
  '/zwgk/1.html',
  '',
])('%s cannot', (address) => {
  expect(publicAddress(address)).toBeUndefined()
})
