/** `务(wù)`: a letter with its sound in brackets, as copies of pages print it that turn letters into traditional ones. */
const gloss =
  /(?<=\p{Script=Han})[(（](?=[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüḿńňǹ]{1,6}[)）]/gu;

/** An author explains one rare letter or two, a program all that it turned. */
const many = 8;

/** A text without the sounds that a program wrote behind letters; one with a few of its author's stays as it is. */
export const withoutGlosses = (text: string): string =>
  (text.match(gloss)?.length ?? 0) < many ? text : text.replace(gloss, '');
