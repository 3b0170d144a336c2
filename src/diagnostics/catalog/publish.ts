import type { Catalog } from './entry.ts';

/** Words of the stage `publish`: from the built site to where the public reads it. */
export const publishCatalog: Catalog = {
  'publish/manifest-mismatch': {
    zh: {
      title: '网站与清单不符',
      message:
        '{folder} 里有 {count} 个文件与 manifest.json 不符：缺少 {missing} 个，多出 {extra} 个，内容改变 {changed} 个，不是普通文件 {links} 个。第一个是 {first}。没有发布。',
      hint: '不要手工改动生成的网站。改内容文件，再运行 npm run build，然后重新发布。',
      about:
        '生成网站时，每个文件的大小和 SHA-256 都记在 manifest.json 里。发布之前和复制之后都逐个核对，确保公众看到的正是检查通过的那一份，没有被改动，也没有复制坏。',
    },
    en: {
      title: 'The site does not match its manifest',
      message:
        '{count} files in {folder} differ from manifest.json: {missing} missing, {extra} extra, {changed} changed, {links} not plain files. The first is {first}. Nothing was published.',
      hint: 'Do not change a built site by hand. Change the content, run npm run build, and publish again.',
      about:
        'Every file of a built site stands in manifest.json with its size and SHA-256. All are compared before publishing and again after copying, so that the public reads exactly what passed the checks.',
    },
  },
  'publish/no-manifest': {
    zh: {
      title: '这里没有生成好的网站',
      message: '{folder} 里没有本程序的 manifest.json。',
      hint: '先运行 npm run build 生成网站，再发布。',
      about: '只发布本程序完整生成的网站。manifest.json 最后写入，没有它说明网站没有生成，或这不是网站所在的文件夹。',
    },
    en: {
      title: 'There is no built site here',
      message: '{folder} has no manifest.json of this program.',
      hint: 'Run npm run build first, then publish.',
      about:
        'Only a complete site built by this program is published. Without its manifest the site was not built, or this is another folder.',
    },
  },
  'publish/not-ours': {
    zh: {
      title: '发布位置有别的文件',
      message: '{folder} 里的东西不是本程序发布的，没有动它。',
      hint: '换一个新的位置，或先把原来的内容移走。',
      about:
        '发布会替换整个位置。只替换空文件夹、本程序生成的网站，或本程序以前发布时建立的链接；其他文件夹、文件和链接一律不动。',
    },
    en: {
      title: 'The destination holds something else',
      message: '{folder} was not published by this program. It was left alone.',
      hint: 'Choose a new place, or move what is there away first.',
      about:
        'Publishing replaces the destination as a whole. Only an empty folder, a site built by this program, or the link that an earlier publication made is ever replaced.',
    },
  },
  'publish/nothing-to-roll-back': {
    zh: {
      title: '没有可以恢复的上一版',
      message: '{folder} 没有保留上一次发布的网站。',
      hint: '改正内容后重新生成并发布；或从版本库取出旧的内容再生成。',
      about: '发布时保留正在用的一版和它之前的一版。第一次发布之后，或已经恢复过一次之后，就没有更早的了。',
    },
    en: {
      title: 'There is no earlier site to go back to',
      message: '{folder} keeps no site from before the present one.',
      hint: 'Mend the content, build and publish again; or check out the old content and build that.',
      about:
        'The present site and the one before are kept. After the very first publication, or after one rollback, there is none before.',
    },
  },
  'publish/nested': {
    zh: {
      title: '发布位置与网站重叠',
      message: '{folder} 和网站所在的 {site} 一个在另一个里面，或是同一个文件夹。',
      hint: '把网站发布到另外的位置，例如 /srv/www/nianbao。',
      about: '从一个文件夹复制到它自己里面没有尽头，还会改动生成的网站。',
    },
    en: {
      title: 'Destination and site overlap',
      message: '{folder} and the site {site} lie one inside the other, or are the same folder.',
      hint: 'Publish to a separate place, such as /srv/www/nianbao.',
      about: 'Copying a folder into itself has no end and would change the built site.',
    },
  },
  'publish/site-changed': {
    zh: {
      title: '网站在发布途中被改动',
      message: '复制 {folder} 的时候，里面的文件变了。没有发布。',
      hint: '等正在进行的生成结束，再发布一次。',
      about: '通常是同时在重新生成网站。公众看到的仍是原来那一版。',
    },
    en: {
      title: 'The site changed while it was published',
      message: 'Files in {folder} changed while they were copied. Nothing was published.',
      hint: 'Let the build that is running finish, then publish again.',
      about: 'Most often the site is being built at the same time. The public still reads the site from before.',
    },
  },
  'publish/changed-without-correction': {
    zh: {
      title: '已公布的报告有改动而没有更正记录',
      message: '{count} 份已公布的报告（第一份是 {first}）数字或正文有改动，但没有新增更正记录；没有发布。',
      hint: '先恢复原来的内容，运行 nianbao correct {organ} {year} --kind 数据更正 --reason 原因，再作改动并重新生成；确实不必记录的，发布时加 --allow-changes。',
      about:
        '公布以后的报告是公众引用的依据，改动要让人知道改了什么、为什么改。程序把要发布的网站与现在公开的网站逐份比较数字和正文；两边都有 JSON 文件时才能比较。',
    },
    en: {
      title: 'A published report was changed without a correction',
      message:
        'Numbers or words of {count} published reports (the first is {first}) were changed, but no correction was added; nothing was published.',
      hint: 'Bring the old content back, run nianbao correct {organ} {year} --kind KIND --reason REASON, then make the change and build again; where no record is needed, publish with --allow-changes.',
      about:
        'What is published is quoted, so a change must say what and why. The site to be published is compared with the live one, report by report; this needs the JSON documents in both.',
    },
  },
  'publish/reports-missing': {
    zh: {
      title: '已公布的报告不见了',
      message: '现在公开的报告有 {count} 份不在要发布的网站里，第一份是 {first}；没有发布。',
      hint: '用 --only 生成的只有一部分，不加 --only 重新生成。误删的、改回草稿的，先恢复；要撤下的，把 status 改为 withdrawn，网址会留着说明；确实不再公开的，发布时加 --allow-changes。',
      about:
        '公布以后的报告有人引用，网址不能无声无息地失效。程序把要发布的网站与现在公开的网站逐份比较；少了一份就不发布。',
    },
    en: {
      title: 'Published reports are missing',
      message:
        '{count} reports that are public now are not in the site to be published, the first is {first}; nothing was published.',
      hint: 'A site built with --only is a part of it: build without. Bring back what was deleted or turned into a draft; to take a report back, set its status to withdrawn, which keeps its address; to be rid of it all the same, publish with --allow-changes.',
      about:
        'Reports are quoted once they are published, so no address goes without a word. The site to be published is compared with the live one; where a report is missing, nothing is published.',
    },
  },
  'publish/needs-correction': {
    zh: {
      title: '改动了已公布的报告，还没有更正记录',
      message: '{organ} {year}年的报告已经公布，数字或正文与公布的不同，但没有新增更正记录。',
      hint: '确实要更正的：先恢复原来的内容，运行 nianbao correct {organ} {year} --kind 数据更正 --reason 原因，再作改动。不是有意的改动，恢复即可。',
      about:
        '公布以后的报告是公众引用的依据，改动要让人知道改了什么、为什么改。程序记得网站上次发布到哪里，把内容与那里公开的 JSON 文件比较；用 nianbao check --published 可以指定比较的位置。发布时（nianbao publish）会拒绝这样的改动。',
    },
    en: {
      title: 'A published report was changed and has no correction yet',
      message:
        'The report of {organ} for {year} is published; its numbers or words differ from the live ones, and no correction was added.',
      hint: 'To correct it, bring the old content back, run nianbao correct {organ} {year} --kind KIND --reason REASON, then make the change. If it was not meant, bring the old content back.',
      about:
        'What is published is quoted, so a change must say what and why. The program remembers where the site was published last and compares the content with the JSON documents there; nianbao check --published names another place. nianbao publish refuses such a change.',
    },
  },
  'publish/busy': {
    zh: {
      title: '另一次发布正在进行',
      message: '另一个 nianbao 正在发布到 {folder}。',
      hint: '等它结束再试。如果确定没有别的在运行，删除文件夹 {lock} 后重试。',
      about: '同一位置同一时间只允许一次发布或恢复。中断的发布留下的锁会自动清理，来自另一台电脑的除外。',
    },
    en: {
      title: 'Another publication is running',
      message: 'Another nianbao is publishing to {folder}.',
      hint: 'Wait until it has finished. If you are sure that none is running, delete the folder {lock} and try again.',
      about:
        'One publication or rollback at a time. The lock of a run that died is cleared by itself, unless another machine left it.',
    },
  },
  'publish/cannot-write': {
    zh: {
      title: '无法写入发布位置',
      message: '写入 {folder} 时系统拒绝（{error}）。公众看到的网站没有改变。',
      hint: '检查磁盘是否已满（ENOSPC）、是否有写权限（EACCES、EPERM）、磁盘是否只读（EROFS）。发布位置所在的文件夹也要可写。',
      about: '网站先完整复制到旁边，核对无误之后才切换，所以中途失败不影响公众阅读。',
    },
    en: {
      title: 'The destination cannot be written',
      message: 'The system refused while writing {folder} ({error}). What the public reads is unchanged.',
      hint: 'See whether the disk is full (ENOSPC), you lack the right to write (EACCES, EPERM) or the disk is read-only (EROFS). The folder around the destination must be writable too.',
      about: 'The site is copied whole and compared before the switch, so a failure midway is never seen by readers.',
    },
  },
};
