package com.ethora.bot.contract;

/**
 * A part of the contract: its tests run on whatever server the stage is on.
 */
interface Contract {

	/**
	 * Return where the current test plays.
	 * @return the stage
	 */
	Stage stage();

}
