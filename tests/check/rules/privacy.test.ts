import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingFormats } from '../../../src/cli/print/formats.ts';
import { compile } from '../../../src/compile.ts';
import { type Edit, makeContent } from '../../case.ts';
import { nianbao } from '../../cli/run.ts';

/** Numbers and names of nobody: from the standards and the telephone company's own number. */
const identity = '11010519491231002X';
const mobile = '13800138000';
const card = '6222021234567890128';
const name = '李明';
const line = `申请人${name}（身份证号${identity}，电话${mobile}，卡号${card}）向我局提出申请。`;

const other = 'shili/2024/6-other-matters.md';
const append = (text: string): Edit => ({ file: other, replace: ['附件见', `${text}\n\n附件见`] });

/** The privacy findings of the base with some edits, and where each lies. */
function findings(edits: Edit[], prepare: (content: string) => void = () => {}): (string | number)[][] {
  const { content, dispose } = makeContent(edits);
  try {
    prepare(content);
    const codes = /^check\/(identity-number|mobile-number|bank-card|personal-name)$/;
    return compile({ content })
      .findings.filter(({ code }) => codes.test(code))
      .map(({ code, severity, at, facts }) => [code, severity, at.file, at.line, facts.count ?? 0]);
  } finally {
    dispose();
  }
}

const status = (value: string): Edit => ({
  file: 'shili/2024/report.json',
  replace: ['"status": "published"', `"status": "${value}"`],
});

describe('what is found where', () => {
  test.each(['published', 'draft', 'withdrawn'])('prose of a report that is %s', (value) => {
    const edits = value === 'published' ? [append(line)] : [append(line), status(value)];
    const file = `content/${other}`;
    expect(findings(edits)).toEqual([
      ['check/personal-name', 'error', file, 1, 1],
      ['check/identity-number', 'error', file, 1, 1],
      ['check/mobile-number', 'error', file, 1, 1],
      ['check/bank-card', 'error', file, 1, 1],
    ]);
  });

  test('a card that nothing names is a warning', () => {
    expect(findings([append(`见${card}。`)])).toEqual([['check/bank-card', 'warning', `content/${other}`, 1, 1]]);
  });

  test('one that is named as a card makes an error of all in the file', () => {
    const found = findings([append(`见${card}。${line}`)]);
    expect(found.filter(([code]) => code === 'check/bank-card')).toEqual([
      ['check/bank-card', 'error', `content/${other}`, 1, 2],
    ]);
  });

  test('a text in a list of report.json is told at its own line', () => {
    let written = '';
    const edit: Edit = {
      file: 'shili/2024/report.json',
      replace: ['"basis": [', `"basis": [\n    "经办人${mobile}",`],
    };
    const found = findings([edit], (content) => {
      written = readFileSync(join(content, 'shili/2024/report.json'), 'utf8');
    });
    const own = written.slice(0, written.indexOf(mobile)).split('\n').length;
    expect(found).toEqual([['check/mobile-number', expect.any(String), 'content/shili/2024/report.json', own, 1]]);
  });

  test('the label of a figure is told at its own line', () => {
    let written = '';
    const edit: Edit = {
      file: 'shili/2024/statistics.json',
      replace: ['"label": "政府网站公开"', `"label": "卡号${card}"`],
    };
    const found = findings([edit], (content) => {
      written = readFileSync(join(content, 'shili/2024/statistics.json'), 'utf8');
    });
    const own = written.slice(0, written.indexOf(card)).split('\n').length;
    expect(found).toEqual([['check/bank-card', 'error', 'content/shili/2024/statistics.json', own, 1]]);
  });

  test('report.json, organ.json and the labels of figures', () => {
    const found = findings([
      { file: 'shili/2024/report.json', replace: ['"notice": null', `"notice": "经办人${mobile}"`] },
      { file: 'shili/2024/statistics.json', replace: ['"label": "政府网站公开"', `"label": "卡号${card}"`] },
      { file: 'shili/organ.json', replace: ['"notice": "本单位', `"notice": "${identity}、${identity}，本单位`] },
    ]);
    expect(found.map(([code, , file, , count]) => [code, file, count])).toEqual([
      ['check/mobile-number', 'content/shili/2024/report.json', 1],
      ['check/bank-card', 'content/shili/2024/statistics.json', 1],
      ['check/identity-number', 'content/shili/organ.json', 2],
    ]);
  });

  test('text attachments in UTF-8 and GB 18030, and names of attachments', () => {
    const attachments = 'shili/2024/attachments';
    const found = findings(
      [
        { file: `${attachments}/list.csv`, text: `﻿序号,证件\r\n1,${identity}\r\n2,${identity}\r\n` },
        { file: `${attachments}/a.txt`, base64: Buffer.from([0xb5, 0xe7, 0xbb, 0xb0]).toString('base64') },
        { file: `${attachments}/${mobile}.md`, text: '无\n' },
        { file: `${attachments}/b.pdf`, text: identity },
      ],
      (content) => {
        const telephone = Buffer.concat([Buffer.from([0xb5, 0xe7, 0xbb, 0xb0]), Buffer.from(mobile)]);
        writeFileSync(join(content, attachments, 'a.txt'), telephone);
        writeFileSync(join(content, attachments, 'c.txt'), `${identity}${' '.repeat(1024 * 1024)}`);
      },
    );
    expect(found).toEqual([
      ['check/mobile-number', 'error', `content/${attachments}/a.txt`, 1, 1],
      ['check/identity-number', 'error', `content/${attachments}/list.csv`, 2, 2],
      ['check/mobile-number', 'error', 'content/shili/2024/report.json', 1, 1],
    ]);
  });

  test('names of files in capitals; as large as is looked into; no text, not there, of another kind', () => {
    const attachments = 'shili/2024/attachments';
    const whole = 1024 * 1024;
    const found = findings(
      [
        { file: `${attachments}/a.CSV`, text: '空' },
        { file: `${attachments}/b.txt`, text: '空' },
        { file: `${attachments}/c.txt`, text: '空' },
        { file: `${attachments}/d.pdf`, text: identity },
        { file: `${attachments}/e.md`, text: `一\r二\r\n${identity}` },
      ],
      (content) => {
        writeFileSync(join(content, attachments, 'a.CSV'), identity);
        writeFileSync(join(content, attachments, 'b.txt'), identity.padEnd(whole));
        writeFileSync(
          join(content, attachments, 'c.txt'),
          Buffer.concat([Buffer.from([0xff, 0xff]), Buffer.from(identity)]),
        );
      },
    );
    expect(found.filter(([code]) => code === 'check/identity-number')).toEqual([
      ['check/identity-number', 'error', `content/${attachments}/a.CSV`, 1, 1],
      ['check/identity-number', 'error', `content/${attachments}/b.txt`, 1, 1],
      ['check/identity-number', 'error', `content/${attachments}/e.md`, 3, 1],
    ]);
  });

  test('one finding names the first place, how many there are, and five others', () => {
    const { content, dispose } = makeContent([append(Array.from({ length: 8 }, () => `见${mobile}。`).join('\n'))]);
    try {
      const found = compile({ content }).findings.filter(({ code }) => code === 'check/mobile-number');
      expect(found.map(({ at, facts }) => [at.line, facts.count])).toEqual([[1, 8]]);
      expect(found[0]?.related.map(({ at }) => at.line)).toEqual([2, 3, 4, 5, 6]);
      expect(new Set(found[0]?.related.map(({ label }) => label))).toEqual(new Set([found[0]?.facts.found]));
    } finally {
      dispose();
    }
  });

  test('a telephone in the contacts of a report may stand in the organ’s own file', () => {
    const organ: Edit = {
      file: 'shili/organ.json',
      replace: ['"notice": "本单位', `"notice": "致电${mobile}，本单位`],
    };
    const own: Edit = {
      file: 'shili/2024/report.json',
      replace: ['"contacts": null', `"contacts": { "phone": "${mobile}" }`],
    };
    expect(findings([organ]).map(([code, , file]) => [code, file])).toEqual([
      ['check/mobile-number', 'content/shili/organ.json'],
    ]);
    expect(findings([organ, own])).toEqual([]);
    // an identity number is nobody's contact
    const number: Edit = {
      file: 'shili/2024/report.json',
      replace: ['"contacts": null', `"contacts": { "phone": "${identity}" }`],
    };
    expect(findings([number, append(`见${identity}。`)]).map(([code, , file]) => [code, file])).toEqual([
      ['check/identity-number', `content/${other}`],
      ['check/identity-number', 'content/shili/2024/report.json'],
    ]);
  });

  test('the organ’s own telephone may stand anywhere, another may not', () => {
    const contact: Edit = {
      file: 'shili/organ.json',
      replace: ['"phone": "000-0000000"', '"phone": "000-0000000、138 0013 8000"'],
    };
    expect(findings([contact, append(`请致电${mobile}、+86-${mobile}。`)])).toEqual([]);
    expect(findings([contact, append('请致电19912345678。')])).toEqual([
      ['check/mobile-number', 'error', `content/${other}`, 1, 1],
    ]);
  });

  test('a report’s own contacts count for that report', () => {
    const own: Edit = {
      file: 'shili/2024/report.json',
      replace: ['"contacts": null', `"contacts": { "phone": "${mobile}" }`],
    };
    expect(findings([own, append(`请致电${mobile}。`)])).toEqual([]);
    expect(
      findings([own, { file: 'shili/2023/6-other-matters.md', text: `请致电${mobile}。\n` }]).map(([, , file]) => file),
    ).toEqual(['content/shili/2023/6-other-matters.md']);
  });
});

describe('no output holds what was found', () => {
  const secrets = [identity, mobile, card, name];
  const edits = [
    append(`${line}收到${identity}件。`),
    { file: 'shili/2024/1-overview.md', replace: ['[[published]]', `[[a${identity}]]`] },
    { file: 'shili/2024/report.json', replace: ['"notice": null', `"notice": "申请人${name}"`] },
    { file: 'shili/2024/5-problems.md', text: `存在不足，见[申请人${name}](attachments/${identity}.csv)。\n` },
  ] satisfies Edit[];

  test.each(findingFormats.flatMap((format) => ['zh', 'en'].map((language) => [format, language] as const)))(
    '%s, %s',
    (format, language) => {
      const { content, dispose } = makeContent(edits);
      try {
        const env = { LC_ALL: language === 'zh' ? 'zh_CN.UTF-8' : 'en_GB.UTF-8' };
        const { code, stdout, stderr } = nianbao(['check', '--content', content, '--format', format], { env });
        expect(code).toBe(1);
        expect(stdout).toContain('check/identity-number');
        for (const secret of secrets) {
          expect(stdout).not.toContain(secret);
          expect(stderr).not.toContain(secret);
        }
      } finally {
        dispose();
      }
    },
  );

  test('nor does a build, which is refused', () => {
    const { content, folder, dispose } = makeContent([append(line)]);
    try {
      const { code, stdout, stderr } = nianbao(['build', '--content', content, '--out', join(folder, 'site')]);
      expect(code).toBe(1);
      for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
    } finally {
      dispose();
    }
  });
});
