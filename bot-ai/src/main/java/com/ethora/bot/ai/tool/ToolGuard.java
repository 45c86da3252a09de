package com.ethora.bot.ai.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.ToolOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;

/**
 * Stands between a model and the tools on one occasion. What counts is who has asked and
 * how the chat server says at that moment that they stand with the room; whatever the
 * model was told or says itself counts for nothing.
 */
final class ToolGuard {

	private static final Logger logger = LoggerFactory.getLogger(ToolGuard.class);

	private final Occasion occasion;

	private final ToolSettings settings;

	private final Approvals approvals;

	private final ToolRunner runner;

	private final AssistantListener listener;

	/** How often people were asked what, by one answer. */
	private final Map<String, Integer> asked = new ConcurrentHashMap<>();

	/** Whether each tool has done what it was to do, since {@link #begin()}. */
	private volatile boolean done;

	ToolGuard(Occasion occasion, ToolSettings settings, Approvals approvals, ToolRunner runner,
			AssistantListener listener) {
		this.occasion = occasion;
		this.settings = settings;
		this.approvals = approvals;
		this.runner = runner;
		this.listener = listener;
	}

	/** Those that are there for who asks now. */
	List<ToolCallback> offered(List<ToolCallback> tools) {
		return tools.stream().map(this::guarded).filter(this::allowed).<ToolCallback>map((tool) -> tool).toList();
	}

	GuardedTool guarded(ToolCallback tool) {
		return (tool instanceof GuardedTool guarded && guarded.isOf(this)) ? guarded
				: new GuardedTool(tool, new ToolRules(this.settings).of(tool), this);
	}

	private boolean allowed(GuardedTool tool) {
		return tool.rule().trust().includes(this.occasion.caller());
	}

	/** Tools are about to be used. */
	void begin() {
		this.done = true;
	}

	/** Whether each tool has done what it was to do. */
	boolean done() {
		return this.done;
	}

	String missing() {
		return undone("", ToolOutcome.UNKNOWN, ToolWords.UNKNOWN);
	}

	String call(GuardedTool tool, String input, @Nullable ToolContext context) {
		if (!allowed(tool)) {
			return forbidden(tool);
		}
		Optional<ToolArguments> arguments = ToolArguments.read(input).filter((read) -> read.fit(tool.tool()));
		if (arguments.isEmpty()) {
			return undone(tool.name(), ToolOutcome.MISUSED, ToolWords.MISUSED);
		}
		return tool.rule().asks() ? asked(tool, arguments.get(), context) : run(tool, input, context);
	}

	/** What runs is what people were shown, however the model has written it. */
	private String asked(GuardedTool tool, ToolArguments arguments, @Nullable ToolContext context) {
		Optional<Petition> petition = Petition.of(this.occasion, tool, arguments, this.settings.approvalTime(),
				before(tool, arguments));
		Verdict verdict = petition.map(this.approvals::ask).orElse(Verdict.UNAVAILABLE);
		this.listener.asked(this.occasion, tool.name(), verdict.consent());
		if (petition.isEmpty() || !verdict.given()) {
			return undone(tool.name(), ToolOutcome.UNAPPROVED,
					petition.isEmpty() ? ToolWords.TOO_LONG : ToolWords.unapproved(verdict.consent()));
		}
		if (!allowed(tool)) {
			return forbidden(tool);
		}
		Optional<ToolOutcome> obstacle = new Beginning(petition.get()).obstacle(verdict.by());
		return obstacle
			.map((outcome) -> undone(tool.name(), outcome,
					(outcome == ToolOutcome.UNSURE) ? ToolWords.UNSURE : ToolWords.FAILED))
			.orElseGet(() -> run(tool, arguments.json(), context));
	}

	/** How often people were asked the same already. */
	private int before(GuardedTool tool, ToolArguments arguments) {
		return this.asked.merge(tool.name() + "|" + arguments.canonical(), 1, Integer::sum) - 1;
	}

	private String run(GuardedTool tool, String input, @Nullable ToolContext context) {
		ToolRunner.Run run = this.runner.run(tool.tool(), input, context, this.settings.timeLimit());
		switch (run.outcome()) {
			case DONE -> {
				this.listener.used(this.occasion, tool.name(), ToolOutcome.DONE);
				String result = tool.getToolMetadata().returnDirect() ? ToolWords.plain(run.result()) : run.result();
				return ToolWords.cut(result, this.settings.maxResult());
			}
			case TIMED_OUT -> logger.warn("Tool {} of {} took longer than {}", tool.name(), this.occasion.bot().name(),
					this.settings.timeLimit());
			default -> logger.warn("Tool {} of {} failed: {}", tool.name(), this.occasion.bot().name(), run.result());
		}
		return undone(tool.name(), run.outcome(), (run.outcome() == ToolOutcome.TIMED_OUT) ? ToolWords.TIMED_OUT
				: (run.outcome() == ToolOutcome.MISUSED) ? ToolWords.MISUSED : ToolWords.FAILED);
	}

	private String forbidden(GuardedTool tool) {
		return undone(tool.name(), ToolOutcome.FORBIDDEN, ToolWords.forbidden(tool.rule().trust()));
	}

	private String undone(String tool, ToolOutcome outcome, String words) {
		this.done = false;
		this.listener.used(this.occasion, tool, outcome);
		return words;
	}

}
