import type { Catalog } from './entry.ts';

/** Words of `nianbao verify`: an archive that is to prove itself. */
export const verifyCatalog: Catalog = {
  'verify/not-an-archive': {
    zh: {
      title: '不是完好的 ZIP 压缩包',
      message: '这不是 ZIP 文件，或者文件不完整、末尾有多余的内容。',
      hint: '重新下载这个压缩包；仍然这样，请向提供者索要。',
      about:
        '压缩包的目录在文件末尾。末尾不是目录、目录与文件长度不合，说明文件被截断或被添加过内容，里面的东西不能相信。',
    },
    en: {
      title: 'Not a whole ZIP archive',
      message: 'This is no ZIP file, or it was cut, or something was added at its end.',
      hint: 'Download the archive again; if nothing changes, ask whoever gave it to you.',
      about:
        'The directory of a ZIP stands at its end. Where it does not, or its lengths do not fit, the file was cut or added to, and nothing in it can be trusted.',
    },
  },
  'verify/zip64': {
    zh: {
      title: '压缩包用了超大文件的写法',
      message: '压缩包用了 ZIP64 扩展（4 GB 以上或 65535 个以上文件才需要），没有打开。',
      hint: '请提供者用普通 ZIP 重新打包。',
      about: '本程序的压缩包不用这种写法。它让同一个文件有两处大小，不同程序可能读出不同的内容。',
    },
    en: {
      title: 'ZIP64 structures',
      message: 'The archive uses ZIP64 structures, needed only beyond 4 GB or 65,535 files. It was not opened.',
      hint: 'Ask for a plain ZIP.',
      about:
        'Archives of this program have none. With them a file has two sizes, and two programs may read two contents.',
    },
  },
  'verify/too-large': {
    zh: {
      title: '压缩包太大',
      message: '压缩包或其中的文件超过上限（{limit} {unit}），没有展开。',
      hint: '确认来源；正常的年度报告压缩包不会这么大。',
      about: '很小的压缩包可以展开成极大的文件，用来耗尽电脑的内存和磁盘。',
    },
    en: {
      title: 'The archive is too large',
      message: 'The archive, or what it unpacks to, is beyond the limit ({limit} {unit}). It was not unpacked.',
      hint: 'Make sure where it comes from: archives of reports are never that large.',
      about: 'A small archive can unpack to more than a machine can hold.',
    },
  },
  'verify/unsafe-name': {
    zh: {
      title: '文件名会写到别处',
      message: '压缩包里的文件名 {name} 不安全：含有“..”、绝对路径、反斜杠或系统不允许的字符。',
      hint: '不要展开这个压缩包；请向提供者核实。',
      about: '这样的名字可以让展开的文件覆盖电脑上别的文件。',
    },
    en: {
      title: 'A name that leads elsewhere',
      message:
        'The name {name} is unsafe: it holds “..”, an absolute path, a backslash or characters that systems refuse.',
      hint: 'Do not unpack this archive; ask whoever gave it to you.',
      about: 'With such a name an unpacked file can replace another one on the machine.',
    },
  },
  'verify/link': {
    zh: {
      title: '压缩包里有链接',
      message: '{name} 不是普通文件，而是链接或特殊文件。',
      hint: '不要展开这个压缩包；请向提供者核实。',
      about: '链接可以指向压缩包以外的文件，展开后读到、写到的是别的东西。',
    },
    en: {
      title: 'A link in the archive',
      message: '{name} is no plain file but a link or a special file.',
      hint: 'Do not unpack this archive; ask whoever gave it to you.',
      about: 'A link can lead out of the archive: what is read or written is something else.',
    },
  },
  'verify/encrypted': {
    zh: {
      title: '文件加了密',
      message: '{name} 加了密，不能核对。',
      hint: '请提供者提供未加密的压缩包；公开的报告不需要密码。',
      about: '加密的内容无法核对。',
    },
    en: {
      title: 'An encrypted file',
      message: '{name} is encrypted and cannot be verified.',
      hint: 'Ask for an archive without a password: what is public needs none.',
      about: 'What is encrypted cannot be compared.',
    },
  },
  'verify/method': {
    zh: {
      title: '不认识的压缩方法',
      message: '{name} 用的压缩方法（{method}）本程序不认识。',
      hint: '请提供者用普通 ZIP 重新打包。',
      about: '本程序的压缩包只用“存储”和“Deflate”两种方法。',
    },
    en: {
      title: 'An unknown compression',
      message: '{name} is compressed by a method ({method}) that is not known here.',
      hint: 'Ask for a plain ZIP.',
      about: 'Archives of this program store or deflate, nothing else.',
    },
  },
  'verify/overlap': {
    zh: {
      title: '文件互相重叠或前后不一',
      message: '{name} 的两处记录不一致，或与别的文件共用数据。',
      hint: '不要使用这个压缩包；请重新下载。',
      about:
        '同一段数据属于两个文件，或目录与文件头说法不同，不同的程序会读出不同的内容；这是压缩炸弹和夹带内容的常见手法。',
    },
    en: {
      title: 'Files that overlap or contradict',
      message: '{name} is told of in two ways, or shares its data with another file.',
      hint: 'Do not use this archive; download it again.',
      about:
        'Where data belongs to two files, or the two records of a file differ, two programs read two contents: a known way to make bombs and to hide things.',
    },
  },
  'verify/duplicate-name': {
    zh: {
      title: '两个文件同名',
      message: '{name} 在压缩包里出现两次（或只差大小写）。',
      hint: '不要使用这个压缩包；请重新下载。',
      about: '同名文件只有一个能展开，核对的和看到的可能不是同一个。',
    },
    en: {
      title: 'Two files of one name',
      message: '{name} stands in the archive twice, or but for capitals.',
      hint: 'Do not use this archive; download it again.',
      about: 'Only one of them can be unpacked: what was verified need not be what is read.',
    },
  },
  'verify/not-ours': {
    zh: {
      title: '不是本程序的压缩包',
      message: '压缩包里的文件不在同一个文件夹下，不是本程序生成的。',
      hint: '只能核对网站上“全部打包”的压缩包。',
      about: '本程序的压缩包只有一个顶层文件夹，名为“机关-年份”。',
    },
    en: {
      title: 'Not an archive of this program',
      message: 'The files do not lie in one folder: this program did not make the archive.',
      hint: 'Only archives that a site of nianbao offers can be verified.',
      about: 'An archive of this program has one folder at its top, named ORGAN-YEAR.',
    },
  },
  'verify/no-manifest': {
    zh: {
      title: '缺少清单',
      message: '压缩包里没有可用的 {name}。',
      hint: '重新下载；如果压缩包来自旧版网站，请用新版重新生成。',
      about: '清单（manifest.json）和校验和（SHA256SUMS）列出每个文件的大小和指纹，没有它们就无从核对。',
    },
    en: {
      title: 'No manifest',
      message: 'The archive has no {name} that can be used.',
      hint: 'Download it again; if it comes from an older site, build that again.',
      about:
        'manifest.json and SHA256SUMS tell the size and hash of every file; without them there is nothing to compare with.',
    },
  },
  'verify/damaged': {
    zh: {
      title: '文件损坏',
      message: '{name} 不能还原：压缩数据或校验码不对。',
      hint: '重新下载这个压缩包。',
      about: 'ZIP 自带的校验码与内容不符，说明数据在传输或存放中损坏。',
    },
    en: {
      title: 'A damaged file',
      message: '{name} cannot be restored: its data or its checksum is wrong.',
      hint: 'Download the archive again.',
      about: 'The checksum of the ZIP itself does not fit: the data was damaged on its way or on a disk.',
    },
  },
  'verify/changed': {
    zh: {
      title: '文件与清单不符',
      message: '{name} 被改动过：清单记的是 {expected}，实际是 {found}。',
      hint: '以原网站上的压缩包为准；改动的来由请向提供者核实。',
      about: '每个文件的指纹（SHA-256）在生成时写入清单，改动一个字节就会不同。',
    },
    en: {
      title: 'A file differs from the manifest',
      message: '{name} was changed: the manifest has {expected}, the file {found}.',
      hint: 'Trust the archive on the original site; ask where the change comes from.',
      about: 'The SHA-256 of every file is listed when the archive is made: one byte changed, and it differs.',
    },
  },
  'verify/extra-file': {
    zh: {
      title: '多出一个文件',
      message: '{name} 不在清单里。',
      hint: '以原网站上的压缩包为准。',
      about: '清单列出全部文件，多出的是后来加进去的。',
    },
    en: {
      title: 'A file too many',
      message: '{name} is not listed.',
      hint: 'Trust the archive on the original site.',
      about: 'Every file is listed; what is not was added later.',
    },
  },
  'verify/missing-file': {
    zh: {
      title: '缺一个文件',
      message: '清单里有 {name}，压缩包里没有。',
      hint: '以原网站上的压缩包为准。',
      about: '清单列出全部文件，缺少的是后来删去的。',
    },
    en: {
      title: 'A file is missing',
      message: '{name} is listed but not in the archive.',
      hint: 'Trust the archive on the original site.',
      about: 'Every file is listed; what is missing was taken out later.',
    },
  },
  'verify/no-content': {
    zh: {
      title: '没有数据',
      message: '清单没有列出报告的数据文件。',
      hint: '以原网站上的压缩包为准。',
      about: '压缩包总有报告的 JSON 数据，供程序读取和核对。',
    },
    en: {
      title: 'No data',
      message: 'The manifest lists no data of a report.',
      hint: 'Trust the archive on the original site.',
      about: 'An archive always holds the report as JSON, for programs to read and to verify.',
    },
  },
  'verify/content': {
    zh: {
      title: '数据的格式不对',
      message: '{name} 不是本程序能读的报告数据（位置：{place}，{reason}）。',
      hint: '以原网站上的压缩包为准；数据由新版程序生成的，请先升级本程序。',
      about: '数据要符合压缩包所指的 JSON Schema，程序才能读取。',
    },
    en: {
      title: 'Data of another shape',
      message: '{name} is no report data that can be read here (at {place}: {reason}).',
      hint: 'Trust the archive on the original site; if a newer program made it, update this one.',
      about: 'Data must have the shape of the JSON Schema that the archive names.',
    },
  },
  'verify/content-hash': {
    zh: {
      title: '数据的指纹不符',
      message: '{name} 所载内容的指纹是 {found}，清单记的是 {expected}。',
      hint: '以原网站上的压缩包为准。',
      about: '报告内容另有一个指纹，不受排版、样式和网址影响；两处不同说明数字或文字改过。',
    },
    en: {
      title: 'The data has another hash',
      message: 'What {name} says has the hash {found}, the manifest has {expected}.',
      hint: 'Trust the archive on the original site.',
      about:
        'What a report says has a hash of its own, whatever it looks like and wherever it stands. A difference means that numbers or words were changed.',
    },
  },
};
