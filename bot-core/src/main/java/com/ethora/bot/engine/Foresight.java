package com.ethora.bot.engine;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;

import org.jspecify.annotations.Nullable;

/**
 * Pages read forward, each as it is after the changes in it and in the page behind it:
 * changes come after what they change, and soon.
 */
final class Foresight extends Spliterators.AbstractSpliterator<List<RoomMessage>> {

	private final Spliterator<ArchivePage> pages;

	private @Nullable ArchivePage coming;

	private boolean begun;

	private Foresight(Spliterator<ArchivePage> pages) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.pages = pages;
	}

	static Stream<RoomMessage> over(Stream<ArchivePage> pages) {
		return StreamSupport.stream(new Foresight(pages.spliterator()), false).flatMap(List::stream);
	}

	@Override
	public boolean tryAdvance(Consumer<? super List<RoomMessage>> action) {
		if (!this.begun) {
			this.begun = true;
			read();
		}
		ArchivePage page = this.coming;
		if (page == null) {
			return false;
		}
		Folding folding = new Folding();
		folding.learn(page.changes());
		this.coming = null;
		read();
		if (this.coming != null) {
			folding.learn(this.coming.changes());
		}
		action.accept(page.messages().stream().map(folding::fold).toList());
		return true;
	}

	private void read() {
		this.pages.tryAdvance((page) -> this.coming = page);
	}

}
