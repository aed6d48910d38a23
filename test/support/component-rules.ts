import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
} from 'discord.js';

import type { Problem } from './api-error.js';

const MOST_ROWS = 5;
const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;

/** A component as a request may carry it: any of Discord's, not yet trusted. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

interface Placed {
  readonly component: Component;
  readonly path: readonly PropertyKey[];
}

/** Every component of a message, those inside others too, with its path. */
function placed(components: readonly Component[], path: readonly PropertyKey[]): Placed[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    return [
      { component, path: at },
      ...placed(component.components ?? [], [...at, 'components']),
      ...(component.accessory ? [{ component: component.accessory, path: [...at, 'accessory'] }] : []),
    ];
  });
}

/** The buttons of a message, in reading order. */
export function buttonsIn(components: readonly APIMessageTopLevelComponent[]): APIButtonComponent[] {
  return placed(components as readonly Component[], [])
    .map(({ component }) => component)
    .filter(
      (component) => component.type === (ComponentType.Button as number),
    ) as unknown as APIButtonComponent[];
}

/** What Discord refuses in a message's components though its API description lets it pass. */
export function componentProblems(
  components: readonly Component[],
  version2: boolean,
  path: readonly PropertyKey[],
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (at: readonly PropertyKey[], code: string, message: string) =>
    problems.push({ path: at, code, message });
  const all = placed(components, path);

  if (version2) {
    if (all.length > MOST_COMPONENTS)
      refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${MOST_COMPONENTS} or fewer components.`);
    const text = all.reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
    if (text > MOST_TEXT)
      refuse(path, 'COMPONENT_MAX_TOTAL_TEXT', `Text in components must be ${MOST_TEXT} or fewer in length.`);
  } else {
    if (components.length > MOST_ROWS)
      refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST_ROWS} in length.`);
    components.forEach((component, index) => {
      if (component.type !== (ComponentType.ActionRow as number))
        refuse([...path, index, 'type'], 'UNION_TYPE_CHOICES', 'Must be an action row.');
    });
  }

  const customIds = new Set<string>();
  for (const { component, path: at } of all) {
    if (component.type === (ComponentType.Button as number))
      problems.push(...buttonProblems(component as unknown as Partial<APIButtonComponent>, at));
    if (component.custom_id === undefined) continue;
    if (customIds.has(component.custom_id))
      refuse(
        [...at, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    customIds.add(component.custom_id);
  }
  return problems;
}

function buttonProblems(button: Partial<APIButtonComponent>, path: readonly PropertyKey[]): Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string, code: string, message: string) =>
    problems.push({ path: [...path, field], code, message });
  const has = (field: string) => Boolean((button as Record<string, unknown>)[field]);

  const isPremium = button.style === ButtonStyle.Premium;
  const label = 'label' in button ? button.label?.trim() : undefined;
  if (!isPremium && !label && !has('emoji'))
    refuse('label', 'BUTTON_COMPONENT_INVALID', 'A button must have a label or an emoji.');
  const isLink = button.style === ButtonStyle.Link;
  if (isLink && !has('url')) refuse('url', 'BASE_TYPE_REQUIRED', 'A link button must have a url.');
  if (isPremium && !has('sku_id'))
    refuse('sku_id', 'BASE_TYPE_REQUIRED', 'A premium button must have a SKU.');
  if ((isLink || isPremium) && has('custom_id'))
    refuse('custom_id', 'BUTTON_COMPONENT_INVALID', 'This button cannot have a custom id.');
  if (!isLink && !isPremium && !has('custom_id'))
    refuse('custom_id', 'BASE_TYPE_REQUIRED', 'A button must have a custom id.');
  if (!isLink && has('url')) refuse('url', 'BUTTON_COMPONENT_INVALID', 'Only a link button has a url.');
  return problems;
}
