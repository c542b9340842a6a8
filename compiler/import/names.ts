/** Hands out the names of a module's types, each once. */
export interface Names {
  /** A free name for what stands at this path, such as `MemcachedSpecTemplate`. */
  take(path: readonly string[]): string;
  /** This very name where it is free, else with a number. */
  reserve(name: string): string;
}

export function createNames(taken: Iterable<string>): Names {
  const used = new Set(taken);
  function reserve(name: string): string {
    let free = name;
    for (let count = 2; !isFree(free); count++) free = `${name}${count}`;
    used.add(free).add(`${free}Input`);
    return free;
  }
  /** `Input` after a name is its shape as sent. */
  function isFree(name: string): boolean {
    return !used.has(name) && !used.has(`${name}Input`);
  }
  function take(path: readonly string[]): string {
    return reserve(candidates(path).find(isFree) ?? path.map(upperCamel).join(''));
  }
  return { take, reserve };
}

const longest = 40;

/** The whole path while it is short, else its head and as much of its tail as tells it apart. */
function candidates(path: readonly string[]): readonly string[] {
  const [head = '', ...tail] = path.map(upperCamel);
  const whole = head + tail.join('');
  if (whole.length <= longest) return [whole];
  return tail.map((_, at) => head + tail.slice(tail.length - 1 - at).join('')).slice(1);
}

/** `http-get_x` -> `HttpGetX`; never begins with a digit when joined to a kind. */
function upperCamel(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** What one of them is called: `ports` -> `port`, `policies` -> `policy`. */
export function singular(name: string): string {
  if (name.length <= 3 || /(?:ss|us|is|dns|tls)$/i.test(name)) return name;
  if (/ies$/.test(name)) return name.replace(/ies$/, 'y');
  if (/(?:ses|xes|ches|shes)$/.test(name)) return name.slice(0, -2);
  return /[a-z]s$/.test(name) ? name.slice(0, -1) : name;
}

/** `SecretKeySelector` -> `secret`, `key`, `selector`. */
export function words(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? []).map((word) => singular(word.toLowerCase()));
}
