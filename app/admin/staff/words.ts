export const TEAM_WORDS = {
  'not-staff': 'That person is no longer among the staff.',
  'last-owner': 'A shop has at least one owner. Make somebody else an owner first.',
}

export const INVITATION_WORDS = {
  'no-invitation': 'That invitation has been taken or withdrawn meanwhile.',
}
