import type { Catalog } from './entry.ts';

/** Words of the rules about personal data. No fact of theirs holds a number or name in full. */
export const privacyCatalog: Catalog = {
  'check/identity-number': {
    zh: {
      title: '有居民身份证号码',
      message: '有 {count} 处居民身份证号码：{found}（已隐去大部分数字）。',
      hint: '删去号码；确需区分的，只写姓氏或者编号。历史版本和附件里也要删。',
      about:
        '《中华人民共和国政府信息公开条例》第十五条：公开会损害他人合法权益的个人隐私不得公开；《中华人民共和国个人信息保护法》第二十五条：未经本人单独同意，不得公开其个人信息。按编码规则（GB 11643）核对省份、出生日期和校验码，三项都对才算；十五位的旧号码，旁边写明是身份证才算。',
    },
    en: {
      title: 'A citizen’s identity number',
      message: '{count} identity numbers: {found} (mostly masked here).',
      hint: 'Delete it; where people must be told apart, use a surname or a running number. Look at attachments and earlier versions too.',
      about:
        'Regulation, art. 15: personal privacy is not disclosed where that harms someone; Personal Information Protection Law, art. 25: personal data is not made public without separate consent. Province, birthday and check character (GB 11643) must all be right; old numbers of fifteen digits count only beside words that name them.',
    },
  },
  'check/mobile-number': {
    zh: {
      title: '有手机号码',
      message: '有 {count} 处手机号码：{found}（已隐去大部分数字）。',
      hint: '个人的号码请删去；是本机关公开的联系电话的，写进 organ.json 的 contacts。',
      about:
        '《中华人民共和国政府信息公开条例》第十五条：公开会损害他人合法权益的个人隐私不得公开；《中华人民共和国个人信息保护法》第二十五条：未经本人单独同意，不得公开其个人信息。只认十一位的手机号码；contacts 里写明的号码、座机、12345 和 400、800 号码不算。',
    },
    en: {
      title: 'A mobile telephone number',
      message: '{count} mobile telephone numbers: {found} (mostly masked here).',
      hint: 'Delete a person’s number; put the organ’s own public number into contacts in organ.json.',
      about:
        'Regulation, art. 15: personal privacy is not disclosed where that harms someone; Personal Information Protection Law, art. 25: personal data is not made public without separate consent. Only mobile numbers of eleven digits count; those in contacts, land lines, 12345, 400 and 800 numbers do not.',
    },
  },
  'check/bank-card': {
    zh: {
      title: '有银行卡号',
      message: '有 {count} 处像是银行卡号：{found}（已隐去大部分数字）。',
      hint: '删去号码。不是银行卡号的，在前面写明它是什么编号。',
      about:
        '《中华人民共和国政府信息公开条例》第十五条：公开会损害他人合法权益的个人隐私不得公开；《中华人民共和国个人信息保护法》第二十五条：未经本人单独同意，不得公开其个人信息。按卡号的开头和校验位判断；前后没有“卡号”“账号”等字样的，只作警告。',
    },
    en: {
      title: 'A bank card number',
      message: '{count} numbers look like bank cards: {found} (mostly masked here).',
      hint: 'Delete it. If it is something else, say before it what it is.',
      about:
        'Regulation, art. 15: personal privacy is not disclosed where that harms someone; Personal Information Protection Law, art. 25: personal data is not made public without separate consent. Told by the first digits and the check digit; without words such as 卡号 beside it, it is only a warning.',
    },
  },
  'check/personal-name': {
    zh: {
      title: '写出了当事人的姓名',
      message: '有 {count} 处在“申请人”“原告”等字样旁写出了姓名：{found}（已隐去名字）。',
      hint: '改为“申请人某某”或者“张某”，或者不写姓名。',
      about:
        '《中华人民共和国政府信息公开条例》第十五条：公开会损害他人合法权益的个人隐私不得公开；《中华人民共和国个人信息保护法》第二十五条：未经本人单独同意，不得公开其个人信息。只看紧接在“申请人”“原告”“第三人”等字样后面的姓名；写在别处的姓名、少见的姓氏查不出来，请自行检查。',
    },
    en: {
      title: 'A person is named',
      message: '{count} names beside 申请人, 原告 and the like: {found} (given name masked here).',
      hint: 'Write 申请人某某 or 张某, or leave the name out.',
      about:
        'Regulation, art. 15: personal privacy is not disclosed where that harms someone; Personal Information Protection Law, art. 25: personal data is not made public without separate consent. Only names directly after such words are found; names elsewhere and rare surnames are not.',
    },
  },
};
