import { mobileNumbers } from '../../diagnostics/personal/mobile-number.ts';
import { privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** No mobile telephone number is published but an organ's own (check/mobile-number; Regulation, art. 15). */
const rule = { code: 'check/mobile-number', detector: mobileNumbers, digits: true, contactsAllowed: true };

export const mobileNumber = privacyOfReport(rule);
export const mobileNumberOfOrgan = privacyOfOrgan(rule);
