import type { ElementContent, RootContent } from 'hast'
import { escapeHtml } from '@/lib/email/html'
import { type Cited, type Reference, setReference } from '@/lib/nuggets/rules/citations'
import { storyTree } from './story'

type Told = { markdown: string; cited: Cited[]; references: Map<string, Reference> }

/** A story with its references as a feed carries it: plain markup, and links that lead here from anywhere. */
export function storyHtml({ markdown, cited, references }: Told, address: string): string {
  const told = storyTree(markdown, cited).children.map((node) => written(node, address))
  const sources = cited.map(({ key }) => `<li>${source(references.get(key))}</li>`)
  return told.join('') + (sources.length > 0 ? `<h2>References</h2><ol>${sources.join('')}</ol>` : '')
}

const VOID = ['br', 'hr', 'img', 'input']

function written(node: RootContent | ElementContent, address: string): string {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type !== 'element') return ''
  const { tagName, properties, children } = node
  if (VOID.includes(tagName)) return `<${tagName}>`
  const inside = children.map((child) => written(child, address)).join('')
  const { href } = properties
  const leads = typeof href === 'string' && URL.canParse(href, address)
  const link = leads ? ` href="${escapeHtml(String(new URL(href, address)))}"` : ''
  const start = typeof properties.start === 'number' ? ` start="${properties.start}"` : ''
  const element = `<${tagName}${link}${start}>${inside}</${tagName}>`
  return properties.role === 'doc-biblioref' ? `<sup>${element}</sup>` : element
}

function source(reference: Reference | undefined): string {
  if (!reference) return 'This source is being checked.'
  const { lead, journal, place, link } = setReference(reference)
  const words = [lead && escapeHtml(lead), `<cite>${escapeHtml(journal)}</cite>`, place && escapeHtml(place)]
  return [...words, link && `<a href="${escapeHtml(link)}">${escapeHtml(reference.doi ?? '')}</a>`]
    .filter(Boolean)
    .join(' ')
}
