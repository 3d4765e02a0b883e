-- loses: nugget_previews
DROP TABLE "nugget_previews" CASCADE;
