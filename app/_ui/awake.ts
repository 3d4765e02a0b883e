'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and until script runs here: buttons that need script are shown from then on. */
export const useIsAwake = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
