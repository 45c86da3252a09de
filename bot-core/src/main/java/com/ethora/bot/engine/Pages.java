package com.ethora.bot.engine;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;

import org.jspecify.annotations.Nullable;

/**
 * Pages of an archive, each read when it is asked for.
 */
final class Pages extends Spliterators.AbstractSpliterator<ArchivePage> {

	private final Function<ArchiveQuery, ArchivePage> read;

	private final Function<ArchivePage, @Nullable ArchiveQuery> next;

	private @Nullable ArchiveQuery query;

	private Pages(ArchiveQuery first, Function<ArchiveQuery, ArchivePage> read,
			Function<ArchivePage, @Nullable ArchiveQuery> next) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.query = first;
		this.read = read;
		this.next = next;
	}

	static Stream<ArchivePage> walk(ArchiveQuery first, Function<ArchiveQuery, ArchivePage> read,
			Function<ArchivePage, @Nullable ArchiveQuery> next) {
		return StreamSupport.stream(new Pages(first, read, next), false);
	}

	@Override
	public boolean tryAdvance(Consumer<? super ArchivePage> action) {
		ArchiveQuery asked = this.query;
		if (asked == null) {
			return false;
		}
		ArchivePage page = this.read.apply(asked);
		ArchiveQuery following = this.next.apply(page);
		// A server that stands still would be asked for ever.
		this.query = asked.equals(following) ? null : following;
		action.accept(page);
		return true;
	}

}
