import { bankCards } from '../../diagnostics/personal/bank-card.ts';
import { privacyOfOrgan, privacyOfReport } from '../privacy.ts';

/** No number of a bank card is published (check/bank-card; Personal Information Protection Law, art. 28). */
const rule = { code: 'check/bank-card', detector: bankCards, digits: true, contactsAllowed: false };

export const bankCard = privacyOfReport(rule);
export const bankCardOfOrgan = privacyOfOrgan(rule);
