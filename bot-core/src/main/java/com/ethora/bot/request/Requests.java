package com.ethora.bot.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

import com.ethora.bot.Bot;
import com.ethora.bot.IqException;
import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Presence;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.CommandOutcome;
import com.ethora.bot.wire.Persona;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has workers answer requests and carry out commands: a few at a time, each for so long.
 * What takes longer is answered with an error and keeps its place until it has ended, so
 * that what hangs cannot fill the machine. Safe for use by any thread.
 */
public final class Requests implements Persona {

	private static final Logger logger = LoggerFactory.getLogger(Requests.class);

	private final Bot bot;

	private final RequestHandler handler;

	private final RequestSettings settings;

	private final Supplier<Presence> presence;

	private final Executor workers;

	private final Timeline timeline;

	private final Load load;

	private final Set<String> namespaces;

	private final List<OfferedCommand> commands;

	/**
	 * Create the requests to a bot.
	 * @param bot the bot
	 * @param handler what is done with them
	 * @param settings how much is answered to whom
	 * @param presence how the bot shows
	 * @param workers what the handler runs on
	 * @param timeline what time runs on
	 */
	public Requests(Bot bot, RequestHandler handler, RequestSettings settings, Supplier<Presence> presence,
			Executor workers, Timeline timeline) {
		this.bot = bot;
		this.handler = handler;
		this.settings = settings;
		this.presence = presence;
		this.workers = workers;
		this.timeline = timeline;
		this.load = new Load(settings.concurrency());
		this.namespaces = Set.copyOf(handler.namespaces(bot));
		this.commands = List.copyOf(handler.commands(bot));
	}

	@Override
	public Presence presence() {
		return this.presence.get();
	}

	@Override
	public Set<String> features() {
		return this.namespaces;
	}

	@Override
	public boolean tellsOperatingSystem() {
		return this.settings.tellsOperatingSystem();
	}

	@Override
	public void asked(IqRequest request, CompletableFuture<IqReply> reply) {
		if (!this.namespaces.contains(request.element().namespace())) {
			reply.complete(IqReply.refused(Condition.SERVICE_UNAVAILABLE));
			return;
		}
		IqReply busy = IqReply.refused(Condition.RESOURCE_CONSTRAINT);
		run(request.from(), () -> this.handler.answer(this.bot, request), reply, busy, Requests::refused);
	}

	private static IqReply refused(RuntimeException failure) {
		if (failure instanceof IqException refusal) {
			return new IqReply.Refused(refusal.condition(), refusal.text());
		}
		logger.error("The handler of a request failed", failure);
		return IqReply.refused(Condition.INTERNAL_SERVER_ERROR);
	}

	@Override
	public boolean commanded() {
		return !this.settings.admins().isEmpty() && !this.commands.isEmpty();
	}

	/** Behind the address of a room are many. */
	@Override
	public boolean obeys(Jid person) {
		return this.settings.admins().contains(person.bare())
				&& this.bot.rooms().stream().noneMatch((room) -> room.jid().equals(person.bare()));
	}

	@Override
	public List<OfferedCommand> commands() {
		return this.commands;
	}

	@Override
	public void execute(Jid person, String command, Map<String, String> values,
			CompletableFuture<CommandOutcome> outcome) {
		RequestHandler.Order order = new RequestHandler.Order(this.bot, person, command, values);
		run(person, () -> new CommandOutcome(true, this.handler.execute(order)), outcome,
				new CommandOutcome(false, "The bot has too much to do"), Requests::failed);
	}

	private static CommandOutcome failed(RuntimeException failure) {
		if (failure instanceof IqException refusal) {
			return new CommandOutcome(false, (refusal.text() != null) ? refusal.text() : refusal.condition().element());
		}
		logger.error("The handler of a command failed", failure);
		return new CommandOutcome(false, "The command failed");
	}

	private <T> void run(Jid person, Supplier<T> work, CompletableFuture<T> result, T busy,
			Function<RuntimeException, T> failed) {
		if (!this.load.take(person)) {
			result.complete(busy);
			return;
		}
		this.timeline.execute(() -> {
			Timeline.Timer limit = this.timeline.schedule(this.settings.limit(), () -> result.complete(busy));
			result.whenComplete((said, error) -> this.timeline.execute(limit::cancel));
		});
		try {
			this.workers.execute(() -> {
				try {
					result.complete(work(work, failed));
				}
				finally {
					this.load.release(person);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			this.load.release(person);
			result.complete(busy);
		}
	}

	private static <T> T work(Supplier<T> work, Function<RuntimeException, T> failed) {
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			return failed.apply(ex);
		}
	}

}
