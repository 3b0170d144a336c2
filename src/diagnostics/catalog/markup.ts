import type { Catalog } from './entry.ts';

/** Words of the rules about Markdown that does not do what it was written for. */
export const markupCatalog: Catalog = {
  'check/heading-mark': {
    zh: {
      title: '标题没有成为标题',
      message: '有 {count} 处井号后面少一个空格或者是全角的，第一处“{found}”会照原样印出来，不成标题。',
      hint: '写成“## （一）主动公开”：半角井号，后面空一格；加 --fix 可以自动改好。',
      about: 'Markdown 的标题以半角井号开头，井号和文字之间要有空格（CommonMark 4.2）。不成标题的，目录里也没有它。',
    },
    en: {
      title: 'A heading that is none',
      message:
        '{count} lines have no space behind the number sign, or a full-width one; the first, “{found}”, is printed as it stands.',
      hint: 'Write “## （一）主动公开”: half-width signs and a space; --fix does it.',
      about: 'A heading of Markdown begins with number signs and a space (CommonMark 4.2). Otherwise it is text.',
    },
  },
  'check/table-mark': {
    zh: {
      title: '表格没有成为表格',
      message: '这里有 {count} 行像是表格，但会连成一段文字印出来。第一行：{found}',
      hint: '每行用半角竖线分开各格，各行格数相同，第一行之后加一行 | --- | --- |；加 --fix=all 可以自动改成表格。',
      about: '从 Word 粘贴来的表格没有竖线，Markdown 的表格要有：表头一行，短横线一行（格数与表头相同），以下各行。',
    },
    en: {
      title: 'A table that is none',
      message: 'These {count} lines look like a table but are printed as running text. The first: {found}',
      hint: 'Part the cells by |, as many in each row, and put a line | --- | --- | under the first; --fix=all does it.',
      about:
        'A table pasted from a word processor has no bars. In Markdown it has a row of heads, a row of dashes with as many cells, and its rows.',
    },
  },
  'check/run-on-lines': {
    zh: {
      title: '几行连成了一段',
      message: '有 {count} 处该另起一段而没有空行，印出来会与下一行连在一起。第一处：{found}',
      hint: '在这一行和下一行之间空一行；加 --fix 可以自动改好。',
      about:
        'Markdown 以空行分段，只换行不算分段（CommonMark 4.8）：标题、分条写的“1、”“（一）”“①”各占一行时，前后都要空一行。',
    },
    en: {
      title: 'Lines that run on',
      message:
        'In {count} places a blank line is missing, so that a line is printed together with the next one. The first: {found}',
      hint: 'Put a blank line between this line and the next; --fix does it.',
      about:
        'In Markdown a blank line parts paragraphs, a new line does not (CommonMark 4.8): headings and items such as 1、 （一） ① need a blank line before and after.',
    },
  },
  'check/key-brackets': {
    zh: {
      title: '引用数字的括号不对',
      message: '这里写的是“{found}”，会照原样印出来；引用数字应写成 {expected}。',
      hint: '用两个半角方括号把键括起来；键没有写错的，加 --fix 可以自动改好。',
      about:
        '正文里的 [[键]] 会换成 statistics.json 里的数。括号是全角的、少一个的，程序认不出，公众看到的就是键本身。',
    },
    en: {
      title: 'Wrong brackets around a key',
      message: 'Here stands “{found}”, which is printed as it is; a number is quoted as {expected}.',
      hint: 'Put two square brackets on both sides of the key; --fix does it where the key is known.',
      about:
        'A [[key]] in prose becomes the number from statistics.json. In other brackets it is not recognized, and readers see the key itself.',
    },
  },
  'check/indented-text': {
    zh: {
      title: '段落缩进过多',
      message: '有 {count} 行前面空了四格以上，会当作代码原样印出来，其中的 [[键]] 也不会换成数。第一行：{found}',
      hint: '删去行首的空格，段首空两字由网站自动排出；加 --fix 可以自动改好。',
      about: 'Markdown 把空四格以上的段落当作代码（CommonMark 4.4）：不折行，不引用数字，用等宽字体。',
    },
    en: {
      title: 'Text indented too far',
      message:
        '{count} lines begin with four blanks or more: they are printed as code, and a [[key]] in them is no number. The first: {found}',
      hint: 'Delete the blanks; the site indents paragraphs by itself. --fix does it.',
      about:
        'Markdown takes what is indented by four blanks for code (CommonMark 4.4): no wrapping, no numbers, another type.',
    },
  },
};
