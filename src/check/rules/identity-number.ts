import { identityNumbers } from '../../diagnostics/personal/identity-number.ts';
import { privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** No citizen's identity number is published (check/identity-number; Personal Information Protection Law, art. 25). */
const rule = { code: 'check/identity-number', detector: identityNumbers, digits: true, contactsAllowed: false };

export const identityNumber = privacyOfReport(rule);
export const identityNumberOfOrgan = privacyOfOrgan(rule);
