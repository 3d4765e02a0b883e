import type { ImportKind } from '@/db/schema/imports'
import type { Kind } from './kind'
import { nuggets } from './nuggets'
import { products } from './products'
import { stock } from './stock'
import { variants } from './variants'

export const KIND_OF: Record<ImportKind, Kind> = { products, variants, stock, nuggets }
