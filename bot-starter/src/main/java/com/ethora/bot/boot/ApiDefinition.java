package com.ethora.bot.boot;

/**
 * Ethora's REST API for one bot as the configuration has it.
 *
 * @param prefix what its properties begin with
 * @param properties its properties
 */
record ApiDefinition(String prefix, ApiProperties properties) {

	/**
	 * Return the full name of one of its properties.
	 */
	String property(String property) {
		return this.prefix + "." + property;
	}

}
