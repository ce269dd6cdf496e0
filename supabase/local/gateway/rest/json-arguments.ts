import {
  type KyselyPlugin, type OperationNode, OperationNodeTransformer, type QueryId,
  RawNode, ValueNode,
} from 'kysely';

/**
 * lite hands a function's json arguments over as text and the driver would quote that text again:
 * objects are given back their shape, and the driver writes them once.
 */
class JsonArguments extends OperationNodeTransformer {
  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const raw = super.transformRaw(node, queryId);
    const parameters = raw.parameters.map((parameter, index) =>
      raw.sqlFragments[index + 1] === '::' && isJson(raw.parameters[index + 1])
        ? asObject(parameter)
        : parameter,
    );
    return RawNode.create(raw.sqlFragments, parameters);
  }
}

function isJson(type: OperationNode | undefined): boolean {
  return type !== undefined && RawNode.is(type) && /^jsonb?$/.test(type.sqlFragments[0] ?? '');
}

function asObject(node: OperationNode): OperationNode {
  if (!ValueNode.is(node) || typeof node.value !== 'string' || !/^\s*[[{]/.test(node.value)) return node;
  try {
    return ValueNode.create(JSON.parse(node.value));
  } catch {
    return node;
  }
}

export const jsonArguments: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => new JsonArguments().transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};
