'use server'

import { staffAction } from '@/app/_server/staff-action'
import { changeCoupon, makeCoupon, switchCoupon } from '@/lib/pricing/commands/coupons'
import { ChangeCoupon, MakeCoupon, SwitchCoupon } from '@/lib/pricing/rules/coupon-form'
import { couponEditWords } from './words'

export const makeCouponAction = staffAction(
  'edit-prices',
  MakeCoupon,
  makeCoupon,
  couponEditWords,
  ({ id }) => `/admin/coupons/${id}?said=saved`,
)

export const changeCouponAction = staffAction(
  'edit-prices',
  ChangeCoupon,
  changeCoupon,
  couponEditWords,
  ({ id }) => `/admin/coupons/${id}?said=saved`,
)

export const switchCouponAction = staffAction(
  'edit-prices',
  SwitchCoupon,
  switchCoupon,
  couponEditWords,
  ({ id }) => `/admin/coupons/${id}?said=done`,
)
