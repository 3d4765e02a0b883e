'use server'

import { staffAction } from '@/app/_server/staff-action'
import { resetFactor } from '@/lib/staff/commands/second-factor'
import { changeRole, inviteStaff, removeStaff, renewInvitation, withdrawInvitation } from '@/lib/staff/commands/team'
import { GiveRole, Invite, OfInvitation, OfUser } from '@/lib/staff/rules'
import { INVITATION_WORDS, TEAM_WORDS } from './words'

export const inviteAction = staffAction(
  'manage-staff',
  Invite,
  inviteStaff,
  { 'is-staff': 'That address belongs to the staff already. Change its role in the list.' },
  () => '/admin/staff?said=invited',
)

export const changeRoleAction = staffAction(
  'manage-staff',
  GiveRole,
  changeRole,
  TEAM_WORDS,
  () => '/admin/staff?said=role',
)

export const removeStaffAction = staffAction(
  'manage-staff',
  OfUser,
  removeStaff,
  TEAM_WORDS,
  () => '/admin/staff?said=staff-removed',
)

export const resetFactorAction = staffAction(
  'manage-staff',
  OfUser,
  resetFactor,
  TEAM_WORDS,
  () => '/admin/staff?said=factor-reset',
)

export const renewInvitationAction = staffAction(
  'manage-staff',
  OfInvitation,
  renewInvitation,
  INVITATION_WORDS,
  () => '/admin/staff?said=invited',
)

export const withdrawInvitationAction = staffAction(
  'manage-staff',
  OfInvitation,
  withdrawInvitation,
  INVITATION_WORDS,
  () => '/admin/staff?said=withdrawn',
)
