package com.ethora.bot.dialog;

import com.ethora.bot.Dialog;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;

/**
 * The dialogs of one bot.
 */
public final class Dialogs {

	private final DialogSettings settings;

	private final Interpreter interpreter;

	private final Patience patience;

	private final OpenDialogs open;

	/**
	 * Create the dialogs of a bot whose workers stand still while they wait.
	 * @param settings how the bot asks
	 * @param interpreter what understands the answers
	 */
	public Dialogs(DialogSettings settings, Interpreter interpreter) {
		this(settings, interpreter, Patience.STANDING_STILL);
	}

	/**
	 * Create the dialogs of a bot.
	 * @param settings how the bot asks
	 * @param interpreter what understands the answers
	 * @param patience how workers wait
	 */
	public Dialogs(DialogSettings settings, Interpreter interpreter, Patience patience) {
		this.settings = settings;
		this.interpreter = interpreter;
		this.patience = patience;
		this.open = new OpenDialogs(settings.maxOpen());
	}

	/**
	 * Begin a dialog with the sender of a message in a room.
	 * @param turn the turn that handles the message
	 * @return the dialog
	 */
	public Dialog with(Turn turn) {
		return dialog(Partner.of(turn));
	}

	/**
	 * Begin a dialog with one person alone.
	 * @param turn the turn that handles their message
	 * @return the dialog
	 */
	public Dialog with(DirectTurn turn) {
		return dialog(Partner.of(turn));
	}

	private Dialog dialog(Partner partner) {
		return new TurnDialog(new Exchange(partner, this.patience, this.open), this.settings, this.interpreter,
				this.settings.timeout());
	}

}
