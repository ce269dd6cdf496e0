import {
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  RawNode,
  ValueNode,
} from 'kysely';
import { requestScope } from '../request-scope.ts';

/**
 * lite hands a function's json arguments over as text and the driver would quote that text again:
 * what was not sent as text is given back its shape, and the driver writes it once.
 */
class JsonArguments extends OperationNodeTransformer {
  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const raw = super.transformRaw(node, queryId);
    const parameters = raw.parameters.map((parameter, index) =>
      raw.sqlFragments[index + 1] === '::' && isJson(raw.parameters[index + 1])
        ? asSent(parameter)
        : parameter,
    );
    return RawNode.create(raw.sqlFragments, parameters);
  }
}

function isJson(type: OperationNode | undefined): boolean {
  return type !== undefined && RawNode.is(type) && /^jsonb?$/.test(type.sqlFragments[0] ?? '');
}

function asSent(node: OperationNode): OperationNode {
  if (!ValueNode.is(node) || typeof node.value !== 'string') return node;
  const sent = requestScope.getStore()?.sentArguments ?? [];
  return sent.includes(node.value) ? node : ValueNode.create(JSON.parse(node.value));
}

export const jsonArguments: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => new JsonArguments().transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};
