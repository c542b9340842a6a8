import type { Report } from '../diagnostics/diagnostic.js';
import type { Project } from './project.js';
import { projectOn } from './project-on.js';
import { type ProjectOptions, startProject } from './start-project.js';

/** The user's project, ready to be read. Undefined when it can't be opened, which is reported. */
export function openProject(options: ProjectOptions, report: Report): Project | undefined {
  const started = startProject(options, report);
  return started && projectOn(started);
}
