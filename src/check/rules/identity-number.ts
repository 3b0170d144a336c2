import { identityNumbers } from '../../diagnostics/personal/identity-number.ts';
import { type PrivacyRule, privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** No citizen's identity number is published (check/identity-number; Personal Information Protection Law, art. 25). */
const rule: PrivacyRule = {
  code: 'check/identity-number',
  detector: identityNumbers,
  sign: 'digits',
  contactsAllowed: false,
};

export const identityNumber = privacyOfReport(rule);
export const identityNumberOfOrgan = privacyOfOrgan(rule);
