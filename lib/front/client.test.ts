import { expect, test } from 'vitest'
import { hopOf, networkOf } from './client'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:CB00:7107', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['::1', '0:0:0:0::'],
  ['2001:db8:1:2::', '2001:db8:1:2::'],
  ['unknown', 'unknown'],
  ['_hidden', 'unknown'],
  ['', 'unknown'],
  ['203.0.113.7.', 'unknown'],
  ['1'.repeat(5000), 'unknown'],
])('%s is of the network %s', (told, network) => expect(networkOf(told)).toBe(network))

test.each([
  { forwarded: 'forged, 203.0.113.7', proxies: 1, hop: '203.0.113.7' },
  { forwarded: 'forged, 203.0.113.7, 10.0.0.1', proxies: 2, hop: '203.0.113.7' },
  { forwarded: '203.0.113.7', proxies: 2, hop: '203.0.113.7' },
  { forwarded: ' , ', proxies: 1, hop: undefined },
])('of "$forwarded", $proxies proxies vouch for $hop', ({ forwarded, proxies, hop }) =>
  expect(hopOf(forwarded, proxies)).toBe(hop),
)
