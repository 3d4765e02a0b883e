const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  )
const names = new Intl.DisplayNames('en-AU', { type: 'region' })

export const isCountry = (code: string) => CODES.includes(code)
export const countryName = (code: string) => (isCountry(code) ? (names.of(code) ?? code) : code)

/** By name; Australia and New Zealand, where most parcels go, stand first. */
export const countries: { code: string; name: string }[] = CODES.map((code) => ({
  code,
  name: countryName(code),
})).sort((a, b) => rank(a.code) - rank(b.code) || a.name.localeCompare(b.name, 'en'))

function rank(code: string): number {
  const first = ['AU', 'NZ'].indexOf(code)
  return first === -1 ? 2 : first
}

/** As people write them. */
const ALSO: Record<string, string> = {
  ...{ uk: 'GB', britain: 'GB', greatbritain: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', northernireland: 'GB' },
  ...{ usa: 'US', america: 'US', unitedstatesofamerica: 'US', uae: 'AE', holland: 'NL', thenetherlands: 'NL' },
  ...{ eire: 'IE', republicofireland: 'IE', czechrepublic: 'CZ', korea: 'KR', hongkong: 'HK', turkey: 'TR' },
}

/** By code, by English name, or by a name that people use; undefined where it is none. */
export function countryFrom(typed: string): string | undefined {
  const word = plain(typed)
  return CODES.find((code) => plain(code) === word || plain(countryName(code)) === word) ?? ALSO[word]
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\band\b|[^a-z]/g, '')

const STATE_POSTCODES = {
  ACT: [200, 299, 2600, 2618, 2900, 2920],
  NSW: [1000, 2599, 2619, 2899, 2921, 2999],
  NT: [800, 999],
  QLD: [4000, 4999, 9000, 9999],
  SA: [5000, 5999],
  TAS: [7000, 7999],
  VIC: [3000, 3999, 8000, 8999],
  WA: [6000, 6999],
} as const

export type AustralianState = keyof typeof STATE_POSTCODES
export const australianStates = Object.keys(STATE_POSTCODES) as AustralianState[]
export const isAustralianState = (text: string): text is AustralianState => text in STATE_POSTCODES

/** Whether Australia Post gives that postcode to that state. */
export function isPostcodeOf(state: AustralianState, postcode: string): boolean {
  if (!/^\d{4}$/.test(postcode)) return false
  const bounds: readonly number[] = STATE_POSTCODES[state]
  return bounds.some(
    (from, at) => at % 2 === 0 && Number(postcode) >= from && Number(postcode) <= (bounds[at + 1] ?? 0),
  )
}
