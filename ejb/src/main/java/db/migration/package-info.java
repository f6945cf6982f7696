/** Migrations that SQL alone cannot say; they stand in one row of versions with the scripts. */
package db.migration;
