import { personalNames } from '../../diagnostics/personal/personal-name.ts';
import { type PrivacyRule, privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** Nobody who applied, sued or complained is named in full (check/personal-name; Regulation, art. 15). */
const rule: PrivacyRule = {
  code: 'check/personal-name',
  detector: personalNames,
  sign: 'roles',
  contactsAllowed: false,
};

export const personalName = privacyOfReport(rule);
export const personalNameOfOrgan = privacyOfOrgan(rule);
