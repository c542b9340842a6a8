import type { AdmissionRequest, PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export const always = () => true;

/** @policy */
export const asWebhook = ({ object }: AdmissionRequest<Pod>) => object.metadata.name !== 'admin';

/** @policy */
export const ofNothing = ({ object }: PolicyRequest<{ name: string }>) => object.name !== 'admin';

/** @policy */
export const byText = ({ object }: PolicyRequest<Pod>, name: string) => object.metadata.name !== name;
