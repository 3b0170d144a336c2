import type { OrganFile } from '../../schemas/organ.ts';
import { cityDepartments, cityName, districtOffices, districts, merger, province, renaming } from './names.ts';

/** One organ of the region, before any report is written. */
export interface PlannedOrgan {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: OrganFile['kind'];
  readonly parent: string | null;
  /** Report years in which it exists. */
  readonly years: readonly number[];
  /** Its name up to a year, where it was renamed. */
  readonly former: { readonly name: string; readonly to: number } | null;
  /** Organs that became this one after their last year. */
  readonly mergedFrom: readonly string[];
  /** What it is within its city, `caizheng` or `yangxi-caizheng`: peculiarities are told by it. */
  readonly role: string;
}

/** A government and all that stands under it. */
interface Branch {
  readonly organ: PlannedOrgan;
  readonly units: readonly (Branch | PlannedOrgan)[];
}

type Build = { readonly years: readonly number[]; readonly alone: boolean };

/** The last year before departments were merged and renamed: in the middle. */
const turn = (years: readonly number[]) => years[Math.ceil(years.length / 2) - 1] as number;

const plain = { former: null, mergedFrom: [] } as const;

function department(city: { id: string; name: string }, at: number, { years, alone }: Build): PlannedOrgan {
  const { id, words, kind } = cityDepartments[at] as (typeof cityDepartments)[number];
  const last = turn(years);
  const merged = (merger.from as readonly string[]).includes(id);
  const later = years.filter((year) => year > last);
  const changes = years.length > 1;
  return {
    id: `${city.id}-${id}`,
    name: `${city.name}${words}`,
    shortName: alone ? `市${words}` : null,
    kind,
    parent: city.id,
    years: !changes ? years : merged ? years.filter((year) => year <= last) : id === merger.into ? later : years,
    former: changes && id === renaming.id ? { name: `${city.name}${renaming.former}`, to: last } : null,
    mergedFrom: changes && id === merger.into ? merger.from.map((part) => `${city.id}-${part}`) : [],
    role: id,
  };
}

/** A district of at most `size` organs, its government included. */
function district(city: { id: string; name: string }, at: number, size: number, { years, alone }: Build): Branch {
  const { id, words } = districts[at] as (typeof districts)[number];
  const key = `${city.id}-${id}`;
  const name = `${city.name}${words}`;
  const organ: PlannedOrgan = {
    ...plain,
    id: key,
    name: `${name}人民政府`,
    shortName: alone ? words : null,
    kind: 'government',
    parent: city.id,
    years,
    role: id,
  };
  const units = districtOffices.slice(0, size - 1).map((office) => ({
    ...plain,
    id: `${key}-${office.id}`,
    name: `${name}${office.words}`,
    shortName: alone ? `${words}${office.words}` : null,
    kind: office.kind,
    parent: key,
    years,
    role: `${id}-${office.id}`,
  }));
  return { organ, units };
}

const districtSize = 1 + districtOffices.length;
/** Organs of a whole city. */
export const citySize = 1 + cityDepartments.length + districts.length * districtSize;

/** A city of at most `size` organs: departments first, then districts. */
function city(number: number, size: number, parent: string | null, build: Build): Branch {
  const { id, words } = cityName(number);
  const name = `${province.words}${words}市`;
  const government: PlannedOrgan = {
    ...plain,
    id,
    name: `${name}人民政府`,
    shortName: `${words}市`,
    kind: 'government',
    parent,
    years: build.years,
    role: 'city',
  };
  const place = { id, name };
  const departments = cityDepartments.slice(0, size - 1).map((_, at) => department(place, at, build));
  const left = size - 1 - departments.length;
  const inside = districts.flatMap((_, at) => {
    const rest = Math.min(districtSize, left - at * districtSize);
    return rest > 0 ? [district({ id, name: `${words}市` }, at, rest, build)] : [];
  });
  return { organ: government, units: [...departments, ...inside] };
}

/** The organs below and then the organ itself. */
function* unitsFirst(branch: Branch | PlannedOrgan): Generator<PlannedOrgan> {
  if (!('units' in branch)) {
    yield branch;
    return;
  }
  for (const unit of branch.units) yield* unitsFirst(unit);
  yield branch.organ;
}

/**
 * A region of just `organs` organs over the years: one city of 60, or for more a province over several. Units come
 * before the government that sums them up.
 */
export function* planRegion(organs: number, years: readonly number[]): Generator<PlannedOrgan> {
  if (organs <= citySize) {
    yield* unitsFirst(city(0, organs, null, { years, alone: true }));
    return;
  }
  for (let number = 0, left = organs - 1; left > 0; number++, left -= citySize)
    yield* unitsFirst(city(number, Math.min(left, citySize), province.id, { years, alone: false }));
  yield {
    ...plain,
    id: province.id,
    name: `${province.words}人民政府`,
    shortName: province.words,
    kind: 'government',
    parent: null,
    years,
    role: 'province',
  };
}
