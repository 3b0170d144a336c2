import type { Catalog } from './entry.ts';

/** Words of the stage `package`: the folder that a site is built into. */
export const packageCatalog: Catalog = {
  'package/out-not-ours': {
    zh: {
      title: '输出文件夹里有别的文件',
      message: '{out} 不是空的，也不是本程序生成的网站，没有动它。',
      hint: '换一个新的或空的文件夹作 --out；确实不要里面的东西了，先自己清空它。',
      about:
        '每次生成都把输出文件夹整个换成新的，原有文件不保留。所以只替换空文件夹，或带有本程序清单（manifest.json）的网站，以免误删您的文件。',
    },
    en: {
      title: 'The output folder holds other files',
      message: '{out} is not empty and is no site that this program built. It was left alone.',
      hint: 'Give --out a new or empty folder; if nothing in it is needed any more, empty it yourself first.',
      about:
        'Each build replaces the output folder as a whole. So only an empty folder, or a site with a manifest.json of this program, is ever replaced: no file of yours can be lost by a mistyped path.',
    },
  },
  'package/out-not-a-folder': {
    zh: {
      title: '输出位置是一个文件',
      message: '{out} 是文件，不是文件夹。',
      hint: '换一个位置作 --out，或先移走这个文件。',
      about: '网站由许多文件组成，要写进一个文件夹。',
    },
    en: {
      title: 'The output is a file',
      message: '{out} is a file, not a folder.',
      hint: 'Give --out another place, or move the file away first.',
      about: 'A site is many files and is written into a folder.',
    },
  },
  'package/out-is-mounted': {
    zh: {
      title: '输出文件夹是挂载点',
      message: '{out} 是另一个磁盘或容器卷的挂载点，不能整个替换。',
      hint: '把 --out 指到它里面的一个子文件夹，例如 {out}/site。',
      about:
        '新网站先在旁边建好，再一次换上，读者不会看到只有一半的网站。挂载点本身不能改名，所以换不了；它里面的子文件夹可以。',
    },
    en: {
      title: 'The output folder is a mount point',
      message: '{out} is the mount point of another disk or of a container volume and cannot be replaced as a whole.',
      hint: 'Let --out be a folder inside it, such as {out}/site.',
      about:
        'A new site is built aside and swapped in at once, so nobody sees half of one. A mount point cannot be renamed; a folder inside it can.',
    },
  },
  'package/out-busy': {
    zh: {
      title: '另一次生成正在进行',
      message: '另一个 nianbao 正在生成 {out}。',
      hint: '等它结束再试。如果确定没有别的在运行，删除文件夹 {lock} 后重试。',
      about:
        '两次生成同时写一个文件夹会互相破坏，所以同一时间只允许一个。中断的生成留下的锁会自动识别并清理；只有锁来自另一台电脑或容器、无法确认它是否还在运行时，才需要手动删除。',
    },
    en: {
      title: 'Another build is running',
      message: 'Another nianbao is building {out}.',
      hint: 'Wait until it has finished. If you are sure that none is running, delete the folder {lock} and try again.',
      about:
        'Two builds into one folder would spoil each other, so one at a time is let in. The lock of a build that died is recognised and cleared; only one left by another machine or container must be deleted by hand, since its process cannot be asked.',
    },
  },
  'package/cannot-write': {
    zh: {
      title: '无法写入输出文件夹',
      message: '写入 {out} 时系统拒绝（{error}）。上一次的网站没有改变。',
      hint: '检查磁盘是否已满（ENOSPC）、是否有写权限（EACCES、EPERM）、磁盘是否只读（EROFS）。',
      about: '新网站在旁边建好之后才换上，所以写到一半失败不会影响现有的网站。',
    },
    en: {
      title: 'The output folder cannot be written',
      message: 'The system refused while writing {out} ({error}). The last site is unchanged.',
      hint: 'See whether the disk is full (ENOSPC), you lack the right to write (EACCES, EPERM) or the disk is read-only (EROFS).',
      about:
        'A new site takes its place only when it is complete, so a failure midway leaves the present one as it is.',
    },
  },
};
