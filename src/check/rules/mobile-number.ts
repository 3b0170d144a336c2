import { mobileNumbers } from '../../diagnostics/personal/mobile-number.ts';
import { type PrivacyRule, privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** No mobile telephone number is published but an organ's own (check/mobile-number; Regulation, art. 15). */
const rule: PrivacyRule = {
  code: 'check/mobile-number',
  detector: mobileNumbers,
  sign: 'digits',
  contactsAllowed: true,
};

export const mobileNumber = privacyOfReport(rule);
export const mobileNumberOfOrgan = privacyOfOrgan(rule);
