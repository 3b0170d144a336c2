import { writeWorkload, changeOneReport } from './tests/bench/workload.ts';
if (process.argv[2] === 'change') changeOneReport('/dev/shm/lw/content', Number(process.argv[3])); else writeWorkload('/dev/shm/lw/content', 1000, 1);
