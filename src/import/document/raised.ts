const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits as letters of their own: the mark of a note behind a number is no digit of it. */
export const raised = (text: string): string =>
  text.replace(/[[【]?(\d+)[\]】]?/g, (_, number: string) =>
    [...number].map((digit) => digits[Number(digit)]).join(''),
  );
