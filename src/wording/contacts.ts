import type { Contacts } from '../../schemas/texts.ts';
import type { Labels } from './labels.ts';

/** One line of a list of names and values; `href` is empty where the value leads nowhere. */
export interface FactLine {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

const order = ['unit', 'address', 'postcode', 'hours', 'phone', 'fax', 'email', 'website'] as const;

function addressOf(key: (typeof order)[number], value: string): string {
  if (key === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (key === 'email') return `mailto:${value}`;
  return key === 'website' ? value : '';
}

/** The contacts that are given, in the order a letter would have them. */
export function contactLines(contacts: Contacts, t: Labels): FactLine[] {
  return order.flatMap((key) => {
    const value = contacts[key];
    return value ? [{ label: t.contacts[key], value, href: addressOf(key, value) }] : [];
  });
}
