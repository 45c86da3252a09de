package com.ethora.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import com.ethora.bot.Mention;
import com.ethora.bot.Reply;

/**
 * Cuts what is too long for one message into several: between paragraphs if it can, else
 * between lines or words. A block of code that is cut is ended in one message and begun
 * again in the next, and nobody's name is cut.
 */
public final class Parts {

	/** Nobody reads more than this. */
	private static final int MOST = 50;

	/** Less than this has no room for anything but text. */
	private static final int SMALL = 80;

	private final String text;

	private final List<Mention> mentions;

	private final int max;

	private final CodeBlocks code;

	private final List<Reply> parts = new ArrayList<>();

	private Parts(Reply reply, int max) {
		this.text = reply.text();
		this.mentions = reply.mentions();
		this.max = max;
		this.code = (max < SMALL) ? new CodeBlocks(List.of()) : CodeBlocks.in(reply.text());
	}

	/**
	 * Cut a reply.
	 * @param reply the reply
	 * @param max how long a message may be
	 * @return the messages: files come with the first, buttons with the last; the reply
	 * itself when it would be more messages than can be meant
	 */
	public static List<Reply> of(Reply reply, int max) {
		if (reply.text().length() <= max || reply.text().length() > (long) MOST * max) {
			return List.of(reply);
		}
		Parts parts = new Parts(reply, max);
		for (int from = 0; from < parts.text.length();) {
			from = parts.cut(from);
		}
		return parts.like(reply);
	}

	/**
	 * Return how much of a text that is being written is complete paragraphs.
	 * @param text the text so far
	 * @return where the last paragraph ends that will not change any more
	 */
	public static int paragraphs(String text) {
		CodeBlocks code = CodeBlocks.in(text);
		int border = text.lastIndexOf("\n\n");
		while (border > 0 && code.around(border).isPresent()) {
			border = text.lastIndexOf("\n\n", border - 1);
		}
		return Math.max(border, 0);
	}

	private List<Reply> like(Reply reply) {
		List<Reply> all = new ArrayList<>();
		for (int i = 0; i < this.parts.size(); i++) {
			Reply part = this.parts.get(i);
			boolean last = i == this.parts.size() - 1;
			all.add(new Reply(part.text(), (i == 0) ? reply.attachments() : List.of(), part.mentions(),
					last ? reply.quickReplies() : List.of(), reply.thread(), reply.language(), reply.inChannel(),
					reply.notice()));
		}
		return all;
	}

	/** Cut the next message, and return where the one after it begins. */
	private int cut(int from) {
		String opening = this.code.around(from).map(CodeBlocks.Block::opening).orElse("");
		if (this.text.length() - from + opening.length() <= this.max) {
			add(opening, from, this.text.length(), "");
			return this.text.length();
		}
		int closing = this.code.blocks().stream().mapToInt((block) -> block.closing().length()).max().orElse(0);
		int end = best(from, from + this.max - opening.length() - closing);
		Optional<CodeBlocks.Block> cut = this.code.around(end);
		add(opening, from, end, cut.map(CodeBlocks.Block::closing).orElse(""));
		return cut.isPresent() ? behindLine(end) : behindBlanks(end);
	}

	private void add(String opening, int from, int to, String closing) {
		String said = this.text.substring(from, to).stripTrailing();
		if (said.isBlank()) {
			return;
		}
		int shift = opening.length() - from;
		List<Mention> named = this.mentions.stream()
			.filter((mention) -> mention.offset() >= from && mention.offset() + mention.length() <= to)
			.map((mention) -> new Mention(mention.jid(), mention.name(), mention.offset() + shift, mention.length()))
			.toList();
		Reply part = Reply.text(opening + said + closing);
		for (Mention mention : named) {
			part = part.mention(mention);
		}
		this.parts.add(part);
	}

	private int best(int from, int limit) {
		int least = from + (limit - from) / 2;
		IntPredicate outside = (place) -> this.code.around(place).isEmpty();
		return last(least, limit, (place) -> outside.test(place) && this.text.startsWith("\n\n", place))
			.or(() -> last(least, limit, (place) -> outside.test(place) && this.text.charAt(place) == '\n'))
			.or(() -> last(least, limit, (place) -> this.text.charAt(place) == '\n'))
			.or(() -> last(least, limit, (place) -> Character.isWhitespace(this.text.charAt(place)) && whole(place)))
			.or(() -> last(from + 1, limit, this::whole))
			.orElse(limit);
	}

	private Optional<Integer> last(int least, int limit, IntPredicate good) {
		for (int place = limit; place >= least; place--) {
			if (good.test(place)) {
				return Optional.of(place);
			}
		}
		return Optional.empty();
	}

	/** Neither a name nor a character is cut in two here. */
	private boolean whole(int place) {
		return !Character.isLowSurrogate(this.text.charAt(place)) && this.mentions.stream()
			.noneMatch((mention) -> mention.offset() < place && place < mention.offset() + mention.length());
	}

	private int behindLine(int place) {
		return (this.text.charAt(place) == '\n') ? place + 1 : place;
	}

	private int behindBlanks(int place) {
		int next = place;
		while (next < this.text.length() && Character.isWhitespace(this.text.charAt(next))) {
			next++;
		}
		return next;
	}

}
