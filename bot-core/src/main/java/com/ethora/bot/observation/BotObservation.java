package com.ethora.bot.observation;

import java.util.Objects;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of a bot.
 */
public enum BotObservation implements ObservationDocumentation {

	/** One message being handled. */
	TURN {

		@Override
		public String getName() {
			return "ethora.bot.turn";
		}

		@Override
		public String getContextualName() {
			return "bot turn";
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowKeys.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighKeys.values();
		}

		@Override
		public String getPrefix() {
			return "ethora.bot";
		}

	};

	/**
	 * Return whether something is observed within such an observation.
	 * @param context what is observed
	 * @return whether it is
	 */
	public boolean surrounds(Observation.ContextView context) {
		ObservationView each = context.getParentObservation();
		while (each != null && !Objects.equals(each.getContextView().getName(), getName())) {
			each = each.getContextView().getParentObservation();
		}
		return each != null;
	}

	/**
	 * Keys that may become tags of metrics.
	 */
	public enum LowKeys implements KeyName {

		/** Name of the bot in its application. */
		BOT {

			@Override
			public String asString() {
				return "ethora.bot.name";
			}

		},

		/** What the handlers made of the message: handled, unhandled or failed. */
		OUTCOME {

			@Override
			public String asString() {
				return "ethora.bot.outcome";
			}

		}

	}

	/**
	 * Keys of spans only.
	 */
	public enum HighKeys implements KeyName {

		/** Room of the message. */
		ROOM {

			@Override
			public String asString() {
				return "ethora.bot.room";
			}

		},

		/** The room's id of the message. */
		ARCHIVE_ID {

			@Override
			public String asString() {
				return "ethora.bot.archive.id";
			}

		}

	}

}
