/** Where one name is borne by many, people say which by state or nation: as GeoNames numbers them, as they are written, and their names. */
const REGIONS = {
  AU: [
    '01 ACT Australian Capital Territory',
    '02 NSW New South Wales',
    '03 NT Northern Territory',
    '04 QLD Queensland',
    '05 SA South Australia',
    '06 TAS Tasmania',
    '07 VIC Victoria',
    '08 WA Western Australia',
  ],
  CA: [
    '01 AB Alberta',
    '02 BC British Columbia',
    '03 MB Manitoba',
    '04 NB New Brunswick',
    '05 NL Newfoundland and Labrador',
    '07 NS Nova Scotia',
    '08 ON Ontario',
    '09 PE Prince Edward Island',
    '10 QC Quebec',
    '11 SK Saskatchewan',
    '12 YT Yukon',
    '13 NT Northwest Territories',
    '14 NU Nunavut',
  ],
  GB: ['ENG ENG England', 'NIR NIR Northern Ireland', 'SCT SCT Scotland', 'WLS WLS Wales'],
  US: (
    'AK Alaska,AL Alabama,AR Arkansas,AZ Arizona,CA California,CO Colorado,CT Connecticut,DC District of Columbia,DE Delaware,FL Florida,GA Georgia,HI Hawaii,' +
    'IA Iowa,ID Idaho,IL Illinois,IN Indiana,KS Kansas,KY Kentucky,LA Louisiana,MA Massachusetts,MD Maryland,ME Maine,MI Michigan,MN Minnesota,MO Missouri,' +
    'MS Mississippi,MT Montana,NC North Carolina,ND North Dakota,NE Nebraska,NH New Hampshire,NJ New Jersey,NM New Mexico,NV Nevada,NY New York,OH Ohio,' +
    'OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VA Virginia,VT Vermont,' +
    'WA Washington,WI Wisconsin,WV West Virginia,WY Wyoming'
  )
    .split(',')
    .map((state) => `${state.slice(0, 2)} ${state}`),
}

type Region = { country: string; number: string; code: string; name: string }

const regions: Region[] = Object.entries(REGIONS).flatMap(([country, rows]) =>
  rows.map((row) => {
    const [number = '', code = '', ...name] = row.split(' ')
    return { country, number, code, name: name.join(' ') }
  }),
)

/** `WA` for `AU` and `08`; empty where people do not say a region. */
export const regionCode = (country: string, number: string) =>
  regions.find((region) => region.country === country && region.number === number)?.code ?? ''

export const regionName = (country: string, code: string) =>
  regions.find((region) => region.country === country && region.code === code)?.name ?? ''
