package benxi.procedures.document;

import benxi.procedures.testing.PostgresTest;

@PostgresTest
class LettersOnPostgresTest extends LettersTest {}
