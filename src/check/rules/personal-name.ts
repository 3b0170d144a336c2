import { personalNames } from '../../diagnostics/personal/personal-name.ts';
import { privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** Nobody who applied, sued or complained is named in full (check/personal-name; Regulation, art. 15). */
const rule = { code: 'check/personal-name', detector: personalNames, digits: false, contactsAllowed: false };

export const personalName = privacyOfReport(rule);
export const personalNameOfOrgan = privacyOfOrgan(rule);
