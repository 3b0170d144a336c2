/** Addresses of the pages of years. A first page has no number, so links to it last while lists grow. */

export const yearsAddress = 'years/';
export const yearAddress = (year: number) => `${yearsAddress}${year}/`;
export const kindAddress = (year: number, kind: string, page = 1) =>
  `${yearAddress(year)}${kind}/${page > 1 ? `${page}/` : ''}`;
export const measureAddress = (year: number, kind: string, measure: string, page = 1) =>
  `${yearAddress(year)}${kind}/${measure}/${page > 1 ? `${page}/` : ''}`;
