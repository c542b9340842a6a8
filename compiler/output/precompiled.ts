/** Templates as handlebars compiled them, by name. The build fills this in; where kext runs from its sources, none are. */
export const precompiled: ReadonlyMap<string, (data: unknown) => string> = new Map();
