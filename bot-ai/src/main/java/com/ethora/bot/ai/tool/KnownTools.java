package com.ethora.bot.ai.tool;

import io.micrometer.common.KeyValue;
import org.springframework.ai.tool.observation.DefaultToolCallingObservationConvention;
import org.springframework.ai.tool.observation.ToolCallingObservationContext;
import org.springframework.ai.tool.observation.ToolCallingObservationDocumentation.LowCardinalityKeyNames;

/**
 * Has only those tools in observations by their names that there are: a model may call
 * others anything.
 */
final class KnownTools extends DefaultToolCallingObservationConvention {

	@Override
	public String getContextualName(ToolCallingObservationContext context) {
		return isKnown(context) ? super.getContextualName(context) : context.getOperationMetadata().operationType();
	}

	@Override
	protected KeyValue toolDefinitionName(ToolCallingObservationContext context) {
		return isKnown(context) ? super.toolDefinitionName(context)
				: KeyValue.of(LowCardinalityKeyNames.TOOL_DEFINITION_NAME, KeyValue.NONE_VALUE);
	}

	private static boolean isKnown(ToolCallingObservationContext context) {
		return !(context.getToolDefinition() instanceof MissingTool);
	}

}
