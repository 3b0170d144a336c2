import { bankCards } from '../../diagnostics/personal/bank-card.ts';
import { type PrivacyRule, privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** No number of a bank card is published (check/bank-card; Personal Information Protection Law, art. 28). */
const rule: PrivacyRule = { code: 'check/bank-card', detector: bankCards, sign: 'digits', contactsAllowed: false };

export const bankCard = privacyOfReport(rule);
export const bankCardOfOrgan = privacyOfOrgan(rule);
